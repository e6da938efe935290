// An invoice of a supplier, and a procedure of our own.

extension Paper {
    static func partsInvoice(_ days: WorkingDays) -> Paper {
        let number = "FV 311/\(days.period)"
        let head: [PDF.Line] = [
            .text("Frigo-Parts, ul. Chłodna 8, 61-999 Poznań, NIP 777-001-22-38"), .gap,
            .heading("Faktura \(number)"), .rule, .field("Nabywca", "Klimatech Serwis, ul. Mechaników 3, Kołobrzeg"),
            .field("Data wystawienia", days.short(-2)), .field("Termin płatności", "14 dni, przelew"), .gap,
        ]
        let items: [PDF.Line] = [
            .field("Sprężarka CX-40", "1 szt. × 2 850,00 = 2 850,00 zł"),
            .field("Wentylator skraplacza", "2 szt. × 412,00 = 824,00 zł"),
            .field("Płyta sterująca CX", "1 szt. × 690,00 = 690,00 zł"),
            .field("Czujnik ciśnienia", "3 szt. × 118,00 = 354,00 zł"), .rule,
            .field("Razem netto", "4 718,00 zł"), .field("VAT 23%", "1 085,14 zł"),
            .field("Do zapłaty", "5 803,14 zł"),
        ]
        let file = "FV-311-\(days.period.map { $0 == "/" ? "-" : $0 }.map(String.init).joined()).pdf"
        return .pdf(file, PDF(title: number, pages: [head + items]))
    }

    static func recoveryProcedure(_ days: WorkingDays) -> Paper {
        let first: [PDF.Line] = [
            .text("Klimatech Serwis, ul. Mechaników 3, 78-100 Kołobrzeg"), .gap,
            .heading("Procedura odzysku czynnika chłodniczego"), .rule, .field("Obowiązuje od", days.short(-4)),
            .field("Zatwierdzenie", "Katarzyna Zawada, kierownik serwisu"), .gap,
            .text("1. Odzysk prowadzi osoba z certyfikatem F-gaz. Druga osoba może pomagać."),
            .text("2. Przed odzyskiem butla jest ważona, masa trafia do karty urządzenia."),
            .text("3. Stacja odzysku pracuje do ciśnienia 0,3 bara, chyba że producent podaje inaczej."),
            .text("4. Po odzysku butla jest ważona ponownie. Różnica to masa odzyskana."),
        ]
        let second: [PDF.Line] = [
            .heading("Butle i dokumenty"), .rule, .text("5. Butli nie napełnia się powyżej 80% pojemności."),
            .text("6. Każda butla ma zawieszkę: czynnik, masa, data, podpis."),
            .text("7. Czynnik zanieczyszczony idzie do utylizacji z kartą odpadu, czysty wraca do magazynu."),
            .text("8. Wpis w Centralnym Rejestrze Operatorów robi koordynatorka serwisu w ciągu 15 dni."),
        ]
        return .pdf(
            "procedura-odzysku.pdf", PDF(title: "Procedura odzysku czynnika chłodniczego", pages: [first, second]))
    }
}
