#[derive(Debug, PartialEq)]
struct Message<'a> {
    name: &'a str,
    tenths: i16,
    remark: Option<&'a str>,
}

#[derive(Debug, PartialEq)]
enum Error {
    TooShort,
    NotAMessage,
    BadField(u8),
    Missing(u8),
}

// The first message, and what is behind it.
fn parse(bytes: &[u8]) -> Result<(Message<'_>, &[u8]), Error> {
    todo!()
}

fn main() {
    println!("{:?}", parse(b"WX\0\x0a\x01\x04Bern\x02\x02\0\xd7"));
    println!("{:?}", parse(b"WX\0\x0a\x01\x04Be"));
}
