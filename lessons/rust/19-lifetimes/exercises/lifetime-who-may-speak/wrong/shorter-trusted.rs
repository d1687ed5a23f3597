// At run time the shorter text is in `other` here, but even for the parcel the compiler would go by the signature.
struct Tag<'a> {
    text: &'a str,
}

fn shorter<'a>(one: &'a str, two: &'a str) -> &'a str {
    if two.len() < one.len() { two } else { one }
}

fn before<'a>(line: &'a str, mark: &str) -> &'a str {
    match line.split_once(mark) {
        Some((head, _)) => head,
        None => line,
    }
}

fn size(pieces: u32) -> &'static str {
    if pieces < 10 { "small" } else { "large" }
}

fn main() {
    let parcel = String::from("Bergen, quay 3");
    let a;
    let b;
    let c;
    let d;
    {
        let mark = String::from(", ");
        let other = String::from("Oslo, gate 11");
        a = before(&parcel, &mark);
        b = shorter(&parcel, &other);
        c = size(3);
        d = Tag { text: &other }.text;
        println!("inside: {a}, {b}, {c}, {d}");
    }
    println!("a {a}");
    println!("b {b}");
    println!("c {c}");
    // println!("d {d}");

    let tag = Tag { text: &parcel };
    let e = tag.text;
    let f = tag.text.len();
    println!("tag: {e}");
    let shipped = parcel;
    // println!("e {e}");
    println!("f {f}");
    println!("shipped {shipped}");
}
