// Everybody and every unit that something can be addressed to, by the names that the stories use.

/// A person or a unit of the company.
enum Cast: String, CaseIterable, Sendable {
    case joanna, andrzej, katarzyna, anna, piotr, grzegorz, pawel, lukasz, marek, dorota, natalia, monika, robert
    case bogdan, tomasz, halina, ewa, beata, admin
    case company, board, service, assembly, customerCare, sales, warehouse, accounting, secretariat
}

/// Kinds of messages, by their codes.
enum Sort: String, CaseIterable, Sendable {
    case information, complaint, inquiry, invoice, task, directive, notice
    case serviceOrder = "service-order"
    case orderWithApproval = "order-with-approval"
}

/// Reasons for a rejection, by their codes; every office has them.
enum Excuse: String, Sendable {
    case noPermission = "no-permission"
    case outOfScope = "out-of-scope"
    case noTime = "no-time"
    case noData = "no-data"
    case other
}
