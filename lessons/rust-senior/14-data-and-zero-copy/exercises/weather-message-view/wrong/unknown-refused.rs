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

fn text(tag: u8, value: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(value).map_err(|_| Error::BadField(tag))
}

// The first message, and what is behind it.
fn parse(bytes: &[u8]) -> Result<(Message<'_>, &[u8]), Error> {
    let Some(rest) = bytes.strip_prefix(b"WX") else {
        let begins = b"WX".starts_with(bytes);
        return Err(if begins { Error::TooShort } else { Error::NotAMessage });
    };
    let (&len, rest) = rest.split_first_chunk().ok_or(Error::TooShort)?;
    let len = usize::from(u16::from_be_bytes(len));
    let (mut body, behind) = rest.split_at_checked(len).ok_or(Error::TooShort)?;

    let (mut name, mut tenths, mut remark) = (None, None, None);
    while let Some((&tag, rest)) = body.split_first() {
        let bad = Error::BadField(tag);
        let Some((&len, rest)) = rest.split_first() else {
            return Err(bad);
        };
        let Some((value, rest)) = rest.split_at_checked(usize::from(len)) else {
            return Err(bad);
        };
        let again = match tag {
            1 => name.replace(text(tag, value)?).is_some(),
            2 => match value {
                &[high, low] => tenths.replace(i16::from_be_bytes([high, low])).is_some(),
                _ => true,
            },
            3 => remark.replace(text(tag, value)?).is_some(),
            _ => true,
        };
        if again {
            return Err(bad);
        }
        body = rest;
    }
    let message = Message {
        name: name.ok_or(Error::Missing(1))?,
        tenths: tenths.ok_or(Error::Missing(2))?,
        remark,
    };
    Ok((message, behind))
}

fn main() {
    println!("{:?}", parse(b"WX\0\x0a\x01\x04Bern\x02\x02\0\xd7"));
    println!("{:?}", parse(b"WX\0\x0a\x01\x04Be"));
}
