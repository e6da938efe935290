import Domain

// On which days people are away.

extension Querying {
    /// Everybody's absences that end on a day or later, by their first day.
    package func absences(endingFrom day: Day) throws -> [Absence] {
        try db.all(
            """
            SELECT id, person, first_day, last_day, substitute FROM absences WHERE last_day >= \(day)
            ORDER BY first_day, id
            """
        ) { row in
            Absence(
                id: try row.id(0), person: try row.id(1), first: try row.day(2), last: try row.day(3),
                substitute: try row.optional(4) { try row.id($0) })
        }
    }
}

extension Writer {
    package func insert(_ absence: Absence) throws {
        try db.run(
            """
            INSERT INTO absences (id, person, first_day, last_day, substitute)
            VALUES (\(absence.id), \(absence.person), \(absence.first), \(absence.last), \(absence.substitute))
            """)
    }

    /// Lets an absence end on an earlier day; one that has no day left is forgotten.
    package func end(_ absence: Absence, on last: Day) throws {
        if last < absence.first {
            try db.run("DELETE FROM absences WHERE id = \(absence.id)")
        } else {
            try db.run("UPDATE absences SET last_day = \(last) WHERE id = \(absence.id)")
        }
    }
}
