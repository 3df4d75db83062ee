import { faqOf } from './seed.ts'

/** Forty questions that people ask Lumen Habitat; five came up on calls and have no answer yet. */
export const leadQualificationFaq = faqOf('LeadQual', [
  [
    'Qui êtes-vous ?',
    'Lumen Habitat, installateur de panneaux solaires et d’isolation basé à Villeurbanne. Nous travaillons avec nos propres équipes, sans sous-traitance.',
  ],
  [
    'Comment avez-vous eu mon numéro ?',
    'Vous avez rempli une demande de renseignements sur notre site ou sur celui d’un partenaire. Je peux vous retirer de la liste tout de suite si vous le souhaitez.',
  ],
  [
    'Est-ce que je parle à un robot ?',
    'Oui, je suis l’assistante vocale de Lumen Habitat. Je prépare l’échange, et c’est un conseiller de l’équipe qui vous rappelle ensuite.',
  ],
  [
    'Combien coûte une installation solaire ?',
    'Pour une maison, comptez en général entre 8 000 et 16 000 euros selon la puissance. Le conseiller établit un devis gratuit après la visite.',
  ],
  ['Le devis est-il payant ?', 'Non, la visite technique et le devis sont gratuits et ne vous engagent à rien.'],
  [
    'Combien de temps dure la visite technique ?',
    'Environ une heure. Le technicien regarde la toiture, le tableau électrique et les combles.',
  ],
  ['Dois-je être présent pendant la visite ?', 'Oui, vous ou une personne majeure qui connaît le logement.'],
  [
    'Dans quelles régions intervenez-vous ?',
    'En Auvergne-Rhône-Alpes, en Bourgogne-Franche-Comté et dans le nord de la Drôme. Ailleurs, nous ne pouvons pas intervenir pour le moment.',
  ],
  ['Êtes-vous certifiés RGE ?', 'Oui, nous sommes certifiés RGE QualiPV et Qualibat. Les attestations sont jointes au devis.'],
  [
    'Quelles aides existent pour les panneaux solaires ?',
    'La prime à l’autoconsommation, versée par EDF OA, et la vente du surplus. Le conseiller calcule le montant exact selon la puissance.',
  ],
  [
    'Ai-je droit à MaPrimeRénov’ ?',
    'Pour l’isolation, cela dépend de vos revenus et de l’ancienneté du logement. Le conseiller vérifie avec vous et s’occupe du dossier.',
  ],
  [
    'Les panneaux sont-ils couverts par MaPrimeRénov’ ?',
    'Les panneaux photovoltaïques, non. L’isolation et certains systèmes solaires thermiques, oui.',
  ],
  ['Quelle surface de toit faut-il ?', 'Environ 15 m² pour 3 kWc. À partir de 12 m² bien exposés, une étude vaut la peine.'],
  [
    'Mon toit est orienté est-ouest, est-ce un problème ?',
    'Non. La production est un peu plus faible qu’au sud, autour de 15 %, mais mieux répartie sur la journée.',
  ],
  [
    'Et si mon toit est à l’ombre ?',
    'Le technicien mesure les ombres pendant la visite. Avec des micro-onduleurs, un arbre ou une cheminée pose rarement problème.',
  ],
  [
    'Je suis locataire, est-ce possible ?',
    'Il faut l’accord du propriétaire. Nous pouvons lui envoyer une présentation si vous nous donnez son contact.',
  ],
  [
    'J’habite en appartement, est-ce possible ?',
    'Pas pour le solaire individuel. Pour une copropriété, un conseiller dédié peut rappeler le syndic.',
  ],
  [
    'Ma maison est dans un secteur classé',
    'Il faut l’avis de l’Architecte des Bâtiments de France. Nous déposons le dossier, comptez deux mois de plus.',
  ],
  ['Faut-il une autorisation de la mairie ?', 'Une déclaration préalable de travaux suffit. Nous la préparons et la déposons pour vous.'],
  [
    'Combien de temps durent les travaux ?',
    'Deux jours pour une installation solaire classique, un à trois jours pour l’isolation des combles.',
  ],
  ['Quel est le délai avant l’installation ?', 'En ce moment, environ six semaines après l’accord de la mairie.'],
  [
    'Quelle est la garantie des panneaux ?',
    'Vingt-cinq ans sur la production et sur le produit, dix ans sur la pose avec notre assurance décennale.',
  ],
  ['Quelle marque de panneaux posez-vous ?', 'Principalement DualSun, assemblés en France, et des micro-onduleurs Enphase.'],
  [
    'Que se passe-t-il en cas de grêle ?',
    'Les panneaux sont testés contre des grêlons de 25 mm, et ils entrent dans votre assurance habitation après simple déclaration.',
  ],
  [
    'Faut-il nettoyer les panneaux ?',
    'La pluie suffit le plus souvent. Un nettoyage tous les deux ou trois ans est utile près d’une route ou d’une ferme.',
  ],
  ['Puis-je installer une batterie ?', 'Oui, tout de suite ou plus tard. Le conseiller vous dit si elle est rentable dans votre cas.'],
  [
    'Que devient l’électricité que je n’utilise pas ?',
    'Elle est rachetée par EDF OA pendant vingt ans, à un tarif fixé à la signature du contrat.',
  ],
  ['Vais-je être autonome ?', 'Sans batterie, on couvre en général 30 à 45 % de sa consommation. Avec batterie, jusqu’à 70 %.'],
  [
    'Est-ce que cela marche pendant une coupure ?',
    'Non, l’installation s’arrête par sécurité. Seule une batterie avec secours permet de garder quelques prises.',
  ],
  [
    'Proposez-vous un paiement en plusieurs fois ?',
    'Oui, jusqu’à 120 mensualités avec notre partenaire Domofinance, sous réserve d’acceptation.',
  ],
  [
    'Faut-il verser un acompte ?',
    '30 % à la commande, après le délai de rétractation de quatorze jours, puis le solde à la mise en service.',
  ],
  ['Puis-je changer d’avis après la signature ?', 'Oui, vous avez quatorze jours pour vous rétracter, sans motif ni frais.'],
  ['Isolez-vous aussi les murs et les sols ?', 'Oui : combles perdus, rampants, murs par l’extérieur et planchers bas.'],
  [
    'Quel isolant utilisez-vous ?',
    'De la ouate de cellulose pour les combles et de la fibre de bois pour les murs. La laine de roche reste possible.',
  ],
  ['Pouvez-vous me rappeler plus tard ?', 'Bien sûr. Dites-moi le jour et l’heure qui vous conviennent, je note le rappel.'],
  ['Reprenez-vous une installation posée par une autre entreprise en faillite ?'],
  ['Peut-on poser des panneaux sur un toit en fibrociment ?'],
  ['Que se passe-t-il si je vends la maison avant la fin du crédit ?'],
  ['Est-ce que vous installez des bornes de recharge en même temps ?'],
  ['Ma commune refuse les panneaux visibles de la rue, avez-vous une solution ?'],
])
