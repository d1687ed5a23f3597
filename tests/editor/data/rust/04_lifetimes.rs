struct Parser<'src> { text: &'src str, at: usize }
impl<'src> Parser<'src> {
    fn next(&mut self) -> Option<&'src str> {
        let c = self.text.chars().next()?;
        match c { '\'' | '"' => None, 'a'..='z' => Some(self.text), '\u{1F980}' => None, _ => None }
    }
}
fn longest<'a, 'b: 'a>(x: &'a str, _y: &'b str) -> &'a str { x }
fn label() { 'outer: loop { break 'outer; } }
fn statics() -> &'static str { "x" }
