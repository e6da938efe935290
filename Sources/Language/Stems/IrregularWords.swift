// Words whose forms the dictionaries do not lead back to them, because a vowel changes or because they are irregular. Only such as
// an office writes.

extension WordList {
    /// Stems that are no words of an office, but of which frequent words of the other language are forms by accident: *police* and
    /// *policy* of a shelf that nobody calls so any more.
    static let misleading: Set<String> = ["polica"]

    /// Of Polish and English.
    static let irregular = WordList(
        """
        tydzień tygodnia tygodniowi tygodniem tygodniu tygodnie tygodni tygodniom tygodniami tygodniach
        dziecko dziecka dziecku dzieckiem dzieci dzieciom dziećmi dzieciach
        człowiek człowieka człowiekowi człowiekiem człowieku ludzie ludzi ludziom ludźmi ludziach
        rok roku rokiem lata lat latom latami latach
        ołów ołowiu ołowiem
        ksiądz księdza księdzu księdzem księża księży księżom księżmi księżach
        Wrocław Wrocławia Wrocławiowi Wrocławiem Wrocławiu
        Jarosław Jarosława Jarosławia Jarosławiem Jarosławiu
        Inowrocław Inowrocławia Inowrocławiem Inowrocławiu
        Sącz Sącza Sączowi Sączem Sączu
        child children
        foot feet
        tooth teeth
        goose geese
        mouse mice
        man men
        woman women
        person people persons
        thief thieves
        shelf shelves
        half halves
        knife knives
        leaf leaves
        life lives
        buy buys buying bought
        sell sells selling sold
        send sends sending sent
        pay pays paying paid
        bring brings bringing brought
        build builds building built
        keep keeps keeping kept
        leave leaves leaving left
        lose loses losing lost
        make makes making made
        meet meets meeting met
        spend spends spending spent
        take takes taking took taken
        give gives giving gave given
        write writes writing wrote written
        choose chooses choosing chose chosen
        break breaks breaking broke broken
        begin begins beginning began begun
        find finds finding found
        hold holds holding held
        tell tells telling told
        teach teaches teaching taught
        catch catches catching caught
        apologise apologises apologised apologising apologize apologized apologizing
        organise organises organised organising organize organized organizing
        """)
}
