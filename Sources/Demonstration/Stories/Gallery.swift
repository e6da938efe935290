// Galeria Morska: an order for whoever accepts first, done late, and one whose date was moved.

extension Stories {
    var noisyUnit: Story {
        Story(
            "Głośna praca agregatu na dachu, Galeria Morska",
            about: ["customers/kl-0233", "devices/cx-60-004", "contracts/ser-02"]
        ) {
            at(
                -8, 8, 50, .marek,
                .gives(
                    .complaint, to: [.service],
                    """
                    Najemca z drugiego piętra skarży się na hałas w nocy. Agregaty 3 i 4 były niedawno serwisowane, \
                    proszę sprawdzić mocowanie i amortyzatory.
                    """, due: .by(-5), first: true))
            at(-8, 9, 25, .grzegorz, .accepts)
            at(
                -6, 13, 30, .grzegorz,
                .says("Agregat nr 4 ma pęknięty wspornik. Zamówiłem wspornik i amortyzatory, dostawa \(on(-4))."))
            at(-6, 14, 5, .marek, .says("Uprzedziłem administrację galerii, że potrwa to dłużej."))
            at(
                -3, 11, 40, .grzegorz,
                .completes(
                    """
                    Wspornik i amortyzatory wymienione. Agregat nr 4 pracuje o 6 dB ciszej, pomiar zrobiony razem \
                    z administratorem budynku.
                    """, papers: [.noiseReport(days)]))
            at(-2, 10, 40, .andrzej, .inspects)
        }
    }

    var airflow: Story {
        Story("Pomiar wydajności nawiewu, pasaż zachodni", about: ["customers/kl-0233", "contracts/ser-02"]) {
            at(
                -6, 9, 20, .dorota,
                .gives(
                    .serviceOrder, to: .piotr,
                    """
                    Najemcy w pasażu zachodnim skarżą się na duszne powietrze. Proszę o pomiar wydajności nawiewu na \
                    wszystkich anemostatach i zestawienie z projektem.
                    """, due: .by(-1)))
            at(-6, 10, 5, .piotr, .accepts)
            at(
                -3, 8, 35, .piotr,
                .dates(.by(3), "Anemometr wraca z wzorcowania dopiero \(on(1)), zastępczy nie ma ważnego świadectwa."))
            at(-3, 9, 50, .dorota, .dates(.by(3), "Zgoda, galeria przyjęła nowy termin."))
            at(-3, 10, 10, .dorota, .instructs("Proszę zmierzyć też nawiew przy wejściu od parkingu."))
        }
    }
}
