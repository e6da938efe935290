import Domain

// Who works at Klimatech Serwis.

/// Somebody who works here; the log-in is the name in the cast.
struct Employee {
    let who: Cast
    let name: String
    let position: String
    let unit: Cast
    var roles: Set<Role> = []

    static let all = [
        Employee(who: .joanna, name: "Joanna Bąk", position: "prezes zarządu", unit: .board),
        Employee(
            who: .andrzej, name: "Andrzej Malinowski", position: "pełnomocnik ds. jakości", unit: .board,
            roles: [.auditor]),
        Employee(who: .katarzyna, name: "Katarzyna Zawada", position: "kierownik serwisu", unit: .service),
        Employee(who: .anna, name: "Anna Lis", position: "koordynatorka serwisu", unit: .service),
        Employee(who: .piotr, name: "Piotr Nowak", position: "technik", unit: .service),
        Employee(who: .grzegorz, name: "Grzegorz Baran", position: "technik chłodnictwa", unit: .service),
        Employee(who: .pawel, name: "Paweł Górski", position: "brygadzista", unit: .assembly),
        Employee(who: .lukasz, name: "Łukasz Kania", position: "monter", unit: .assembly),
        Employee(who: .dorota, name: "Dorota Kubiak", position: "kierownik obsługi klienta", unit: .customerCare),
        Employee(
            who: .marek, name: "Marek Wilk", position: "specjalista ds. obsługi klienta", unit: .customerCare),
        Employee(who: .natalia, name: "Natalia Sowa", position: "przyjmowanie zgłoszeń", unit: .customerCare),
        Employee(who: .monika, name: "Monika Jabłońska", position: "kierownik sprzedaży", unit: .sales),
        Employee(who: .robert, name: "Robert Adamski", position: "doradca techniczny", unit: .sales),
        Employee(who: .bogdan, name: "Bogdan Sikora", position: "kierownik magazynu", unit: .warehouse),
        Employee(who: .tomasz, name: "Tomasz Król", position: "magazynier", unit: .warehouse),
        Employee(who: .halina, name: "Halina Mazur", position: "główna księgowa", unit: .accounting),
        Employee(who: .ewa, name: "Ewa Dudek", position: "księgowa", unit: .accounting),
        Employee(
            who: .beata, name: "Beata Szulc", position: "kierownik biura", unit: .secretariat, roles: [.registrar]),
        Employee(
            who: .admin, name: "Adam Domański", position: "administrator systemu", unit: .secretariat,
            roles: [.administrator]),
    ]

    /// What the list of log-ins says of the person.
    var about: String {
        roles.isEmpty ? position : "\(position) (\(roles.map(\.inPolish).sorted().joined(separator: ", ")))"
    }
}

extension Role {
    fileprivate var inPolish: String {
        switch self {
        case .registrar: "słowniki i rodzaje"
        case .auditor: "audytor"
        case .administrator: "administracja"
        }
    }
}
