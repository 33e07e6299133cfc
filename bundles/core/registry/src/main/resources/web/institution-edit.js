import { html } from 'lit';
import { KomPage, api, link, localized, navigate, toast } from '@komenius/ui';
import { aliasLabel } from './common.js';

const PAGE = '/intern/registry/einrichtung';
const ROWS = 2;

/** Creates (`neu`) or changes an institution. */
export default class extends KomPage {
  get #isNew() { return this.params.id === 'neu'; }

  get heading() { return this.#isNew ? this.t('institutions.new') : (this.data?.institution?.name ?? this.t('institution.edit')); }

  get breadcrumbs() { return [{ title: this.t('institutions.title'), href: link('/intern/registry/einrichtungen') }]; }

  async load({ params, signal }) {
    const [kinds, providers] = await Promise.all([
      api.get('/api/registry/institutions/kinds', { signal }),
      api.get('/api/registry/providers', { query: { limit: 500 }, signal }),
    ]);
    const { data, etag } = params.id === 'neu' ? { data: null } : await api.full(`/api/registry/institutions/${params.id}`, { signal });
    // Made once: a form whose fields or values were made anew with every change would forget what was typed.
    return { institution: data, etag, values: this.#values(data), fields: this.#fields({ kinds, providers: providers.items, institution: data }) };
  }

  #values(institution) {
    if (!institution) return { aliases: [] };
    const { address, contact, coordinates } = institution;
    const numbers = institution.aliases.map((alias, i) => [[`scheme${i}`, alias.scheme], [`value${i}`, alias.value]]).flat();
    return {
      name: institution.name, shortName: institution.shortName, kind: institution.kind, kindLabel: institution.kindLabel, provider: institution.provider?.id,
      street: address.street, postalCode: address.postalCode, place: address.place, region: institution.region?.key, latitude: coordinates?.latitude, longitude: coordinates?.longitude,
      phone: contact.phone, email: contact.email, website: contact.website, validFrom: institution.validFrom, validUntil: institution.validUntil, ...Object.fromEntries(numbers),
    };
  }

  #aliases(values) {
    const known = this.data.institution?.aliases ?? [];
    return Array.from({ length: known.length + ROWS }, (_, i) => ({ scheme: values[`scheme${i}`] || known[i]?.scheme, value: values[`value${i}`], validFrom: known[i]?.validFrom ?? null, validUntil: known[i]?.validUntil ?? null }))
      .filter((alias) => alias.scheme && alias.value);
  }

  async #save(values) {
    const place = values.latitude != null && values.longitude != null && values.latitude !== '' && values.longitude !== '';
    const provider = values.providerName ? { name: values.providerName, sector: values.sector || 'UNKNOWN' } : (values.provider ? { id: values.provider } : null);
    const body = {
      name: values.name, shortName: values.shortName || null, kind: values.kind, kindLabel: values.kindLabel || null, provider,
      address: { street: values.street || null, postalCode: values.postalCode || null, place: values.place || null }, region: values.region || null,
      coordinates: place ? { latitude: Number(values.latitude), longitude: Number(values.longitude) } : null,
      contact: { phone: values.phone || null, email: values.email || null, website: values.website || null },
      validFrom: values.validFrom || null, validUntil: values.validUntil || null, aliases: this.#aliases(values), renamed: Boolean(values.renamed),
    };
    const saved = this.#isNew ? await api.post('/api/registry/institutions', body) : await api.put(`/api/registry/institutions/${this.params.id}`, body, { etag: this.data.etag });
    toast(this.t('ui.saved'));
    navigate(link(`${PAGE}/${saved.id}`));
  }

  #fields({ kinds, providers, institution }) {
    const { t } = this;
    const aliases = institution?.aliases ?? [];
    const about = t('edit.about');
    const where = t('edit.where');
    const contact = t('edit.contact');
    const time = t('institution.validity');
    const numbers = t('institution.aliases');
    const none = { value: '', label: t('choose') };
    // The list is bounded; the provider that the institution has must be in it whatever its name begins with.
    const own = institution?.provider;
    const choices = own && !providers.some((item) => item.id === own.id) ? [own, ...providers] : providers;
    return [
      { name: 'name', label: t('institution.name'), required: true, maxlength: 300, group: about },
      ...(institution ? [{ name: 'renamed', label: t('edit.renamed'), type: 'checkbox', hint: t('edit.renamed-hint'), group: about }] : []),
      { name: 'shortName', label: t('institution.short-name'), maxlength: 200, group: about },
      { name: 'kind', label: t('institution.kind'), type: 'select', required: true, options: [none, ...kinds.map((kind) => ({ value: kind.id, label: localized(kind.title) }))], group: about },
      { name: 'kindLabel', label: t('institution.kind-label'), maxlength: 120, group: about },
      { name: 'provider', label: t('institution.provider'), type: 'select', options: [none, ...choices.map((item) => ({ value: item.id, label: item.name }))], group: about },
      { name: 'providerName', label: t('edit.new-provider'), maxlength: 200, group: about },
      { name: 'sector', label: t('edit.sector'), type: 'select', options: [none, ...['MUNICIPALITY', 'KREIS', 'LAND', 'CHURCH', 'PRIVATE', 'OTHER'].map((id) => ({ value: id, label: t(`sector.${id}`) }))], group: about },
      { name: 'street', label: t('edit.street'), autocomplete: 'off', group: where },
      { name: 'postalCode', label: t('edit.postal-code'), maxlength: 5, autocomplete: 'off', group: where },
      { name: 'place', label: t('edit.place'), autocomplete: 'off', group: where },
      { name: 'region', label: t('edit.region-key'), hint: t('edit.region-key-hint'), group: where },
      { name: 'latitude', label: t('edit.latitude'), type: 'number', step: 'any', group: where },
      { name: 'longitude', label: t('edit.longitude'), type: 'number', step: 'any', group: where },
      { name: 'phone', label: t('institution.phone'), autocomplete: 'off', group: contact },
      { name: 'email', label: t('institution.email'), type: 'email', autocomplete: 'off', group: contact },
      { name: 'website', label: t('institution.website'), type: 'url', autocomplete: 'off', group: contact },
      { name: 'validFrom', label: t('edit.valid-from'), type: 'date', group: time },
      { name: 'validUntil', label: t('edit.valid-until'), type: 'date', hint: t('edit.valid-until-hint'), group: time },
      ...Array.from({ length: aliases.length + ROWS }, (_, i) => (i < aliases.length
        ? [{ name: `value${i}`, label: aliasLabel(t, aliases[i]), hint: i === 0 ? t('edit.alias-hint') : null, group: numbers }]
        : [{ name: `scheme${i}`, label: t('edit.alias-scheme', { number: i - aliases.length + 1 }), type: 'select', options: [none, ...['rp.schulnummer', 'nw.schulnummer', 'name'].map((id) => ({ value: id, label: t(`scheme.${id}`) }))], group: numbers },
          { name: `value${i}`, label: t('edit.alias-value', { number: i - aliases.length + 1 }), group: numbers }])).flat(),
    ];
  }

  content({ fields, values }) {
    const back = this.#isNew ? '/intern/registry/einrichtungen' : `${PAGE}/${this.params.id}`;
    return html`<div class="kom-narrow"><kom-form .fields=${fields} .values=${values}
      .onSubmit=${(values) => this.#save(values)} .onCancel=${() => navigate(link(back))}></kom-form></div>`;
  }
}
