use std::fmt;

#[derive(Debug)]
struct Layer(&'static str, Option<Box<Layer>>);

impl fmt::Display for Layer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

impl Error for Layer {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.1.as_deref()?)
    }
}

fn layers(names: &[&'static str]) -> Layer {
    let (first, rest) = names.split_first().unwrap();
    let inner = (!rest.is_empty()).then(|| Box::new(layers(rest)));
    Layer(first, inner)
}

#[test]
fn from_the_outside_in() {
    assert_eq!(report(&layers(&["no ticket", "printer", "paper"])), "no ticket: printer: paper");
    assert_eq!(report(&layers(&["no ticket", "printer"])), "no ticket: printer");
    assert_eq!(report(&layers(&["alone"])), "alone");
    assert_eq!(report(&layers(&["a", "b", "c", "d", "e"])), "a: b: c: d: e");
}
