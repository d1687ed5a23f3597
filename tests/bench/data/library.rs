//! The lending desk of a small library: books, members, loans, fines and a report.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Isbn(String);

#[derive(Debug, Clone)]
struct Book {
    isbn: Isbn,
    title: String,
    author: String,
    subjects: Vec<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct MemberId(u32);

#[derive(Debug)]
struct Loan {
    member: MemberId,
    due_day: u32,
}

#[derive(Debug, PartialEq)]
enum DeskError {
    UnknownBook(Isbn),
    AlreadyLent { title: String, due_day: u32 },
    TooManyLoans(MemberId),
}

impl fmt::Display for DeskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DeskError::UnknownBook(isbn) => write!(f, "no book has the number {}", isbn.0),
            DeskError::AlreadyLent { title, due_day } => {
                write!(f, "“{title}” is lent until day {due_day}")
            }
            DeskError::TooManyLoans(member) => write!(f, "member {} has enough books", member.0),
        }
    }
}

impl std::error::Error for DeskError {}

/// How much a late return costs, in cents.
trait FinePolicy {
    fn fine(&self, days_late: u32) -> u32;

    fn describe(&self) -> String {
        format!("{} cents after a week", self.fine(7))
    }
}

struct PerDay(u32);
struct Capped<P> {
    inner: P,
    limit: u32,
}

impl FinePolicy for PerDay {
    fn fine(&self, days_late: u32) -> u32 {
        self.0 * days_late
    }
}

impl<P: FinePolicy> FinePolicy for Capped<P> {
    fn fine(&self, days_late: u32) -> u32 {
        self.inner.fine(days_late).min(self.limit)
    }
}

struct Desk {
    books: HashMap<Isbn, Book>,
    loans: HashMap<Isbn, Loan>,
    policy: Box<dyn FinePolicy>,
    most_loans: usize,
}

impl Desk {
    fn new(policy: impl FinePolicy + 'static) -> Self {
        Desk { books: HashMap::new(), loans: HashMap::new(), policy: Box::new(policy), most_loans: 2 }
    }

    fn add(&mut self, number: &str, title: &str, author: &str, subjects: &[&'static str]) {
        let isbn = Isbn(number.to_string());
        let book = Book {
            isbn: isbn.clone(),
            title: title.into(),
            author: author.into(),
            subjects: subjects.to_vec(),
        };
        self.books.insert(isbn, book);
    }

    fn lend(&mut self, number: &str, member: MemberId, today: u32) -> Result<&Book, DeskError> {
        let isbn = Isbn(number.to_string());
        let book = self.books.get(&isbn).ok_or_else(|| DeskError::UnknownBook(isbn.clone()))?;
        if let Some(loan) = self.loans.get(&isbn) {
            return Err(DeskError::AlreadyLent { title: book.title.clone(), due_day: loan.due_day });
        }
        if self.loans.values().filter(|loan| loan.member == member).count() >= self.most_loans {
            return Err(DeskError::TooManyLoans(member));
        }
        self.loans.insert(isbn, Loan { member, due_day: today + 28 });
        Ok(book)
    }

    fn give_back(&mut self, number: &str, today: u32) -> Option<u32> {
        let loan = self.loans.remove(&Isbn(number.to_string()))?;
        Some(self.policy.fine(today.saturating_sub(loan.due_day)))
    }

    fn by_subject(&self) -> BTreeMap<&'static str, Vec<&str>> {
        let mut shelves: BTreeMap<&'static str, Vec<&str>> = BTreeMap::new();
        for book in self.books.values() {
            for subject in &book.subjects {
                shelves.entry(subject).or_default().push(&book.title);
            }
        }
        shelves.values_mut().for_each(|titles| titles.sort_unstable());
        shelves
    }
}

fn busiest_author(desk: &Desk) -> Option<(&str, usize)> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    desk.books.values().for_each(|book| *counts.entry(book.author.as_str()).or_insert(0) += 1);
    counts.into_iter().max_by_key(|&(author, count)| (count, std::cmp::Reverse(author)))
}

fn main() {
    let mut desk = Desk::new(Capped { inner: PerDay(20), limit: 500 });
    desk.add("978-0141439518", "Pride and Prejudice", "Jane Austen", &["novel", "England"]);
    desk.add("978-0141439587", "Emma", "Jane Austen", &["novel", "England"]);
    desk.add("978-0140449136", "Crime and Punishment", "Fyodor Dostoevsky", &["novel", "Russia"]);
    desk.add("978-0262033848", "Introduction to Algorithms", "Thomas H. Cormen", &["computing"]);

    println!("fines: {}", desk.policy.describe());
    let requests = [("978-0141439587", 1), ("978-0141439587", 2), ("978-0000000000", 2), ("978-0262033848", 1)];
    for (number, member) in requests {
        match desk.lend(number, MemberId(member), 3) {
            Ok(book) => println!("member {member} takes “{}” ({})", book.title, book.isbn.0),
            Err(error) => println!("member {member}: {error}"),
        }
    }
    if let Some(fine) = desk.give_back("978-0141439587", 45) {
        println!("a fine of {}.{:02} €", fine / 100, fine % 100);
    }
    for (subject, titles) in desk.by_subject() {
        println!("{subject:>10}: {}", titles.join(", "));
    }
    let borrowers: HashSet<MemberId> = desk.loans.values().map(|loan| loan.member).collect();
    println!("{} member(s) hold books; most books are by {:?}", borrowers.len(), busiest_author(&desk));
}
