// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! As much JSON as the protocol needs, read with a bounded depth. A crate for it would double what has to be built.

const DEEPEST: usize = 16;

#[derive(Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl Value {
    pub fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Map(pairs) => pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }
}

pub fn parse(input: &[u8]) -> Result<Value, String> {
    let text = std::str::from_utf8(input).map_err(|_| "the input is not UTF-8".to_string())?;
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    reader.skip_space();
    if reader.at < text.len() {
        return Err(reader.wrong("the end"));
    }
    Ok(value)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn wrong(&self, wanted: &str) -> String {
        format!("the input is not JSON: {wanted} was expected at byte {}", self.at)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        self.skip_space();
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Result<Value, String> {
        if depth > DEEPEST {
            return Err("the input is nested too deeply".into());
        }
        self.skip_space();
        match self.peek() {
            Some(b'"') => Ok(Value::Text(self.string()?)),
            Some(b'[') => self.list(depth),
            Some(b'{') => self.map(depth),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Value, String> {
        let words = [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))];
        for (word, value) in words {
            if self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.wrong("a value"))
    }

    fn number(&mut self) -> Result<Value, String> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        self.text[start..self.at].parse().map(Value::Number).map_err(|_| self.wrong("a number"))
    }

    fn list(&mut self, depth: usize) -> Result<Value, String> {
        self.at += 1;
        let mut items = Vec::new();
        if self.take(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.take(b']') {
                return Ok(Value::List(items));
            }
            if !self.take(b',') {
                return Err(self.wrong("a comma"));
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Value, String> {
        self.at += 1;
        let mut pairs = Vec::new();
        if self.take(b'}') {
            return Ok(Value::Map(pairs));
        }
        loop {
            self.skip_space();
            let key = self.string()?;
            if !self.take(b':') {
                return Err(self.wrong("a colon"));
            }
            pairs.push((key, self.value(depth + 1)?));
            if self.take(b'}') {
                return Ok(Value::Map(pairs));
            }
            if !self.take(b',') {
                return Err(self.wrong("a comma"));
            }
        }
    }

    fn string(&mut self) -> Result<String, String> {
        if self.peek() != Some(b'"') {
            return Err(self.wrong("a text"));
        }
        self.at += 1;
        let mut text = String::new();
        loop {
            let plain = self.text.as_bytes()[self.at..].iter().position(|byte| matches!(byte, b'"' | b'\\'));
            let end = self.at + plain.ok_or_else(|| self.wrong("the end of a text"))?;
            text.push_str(&self.text[self.at..end]);
            self.at = end + 1;
            if self.text.as_bytes()[end] == b'"' {
                return Ok(text);
            }
            text.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Result<char, String> {
        let byte = self.peek().ok_or_else(|| self.wrong("an escape"))?;
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => return self.code_point(),
            _ => return Err(self.wrong("an escape")),
        })
    }

    fn code_point(&mut self) -> Result<char, String> {
        let first = self.hex()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first).ok_or_else(|| self.wrong("a character"));
        }
        if !self.text.as_bytes()[self.at..].starts_with(b"\\u") {
            return Err(self.wrong("the second half of a character"));
        }
        self.at += 2;
        let second = self.hex()?.wrapping_sub(0xDC00);
        let code = 0x10000 + ((first - 0xD800) << 10);
        char::from_u32(code.saturating_add(second)).filter(|_| second < 0x400).ok_or_else(|| self.wrong("a character"))
    }

    fn hex(&mut self) -> Result<u32, String> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let code = digits.filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = code.and_then(|text| u32::from_str_radix(text, 16).ok()).ok_or_else(|| self.wrong("four digits"))?;
        self.at += 4;
        Ok(code)
    }
}

/// The text in quotes.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(input: &str) -> Option<String> {
        match parse(input.as_bytes()) {
            Ok(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    #[test]
    fn texts_are_read_with_their_escapes() {
        assert_eq!(text(r#" "a\n\"\\\/\u00e4\ud83e\udd80 ü" "#).as_deref(), Some("a\n\"\\/ä🦀 ü"));
        for wrong in
            [r#""\x""#, r#""\u12""#, r#""\u+123""#, r#""\ud83e""#, r#""\ud83e\u0041""#, r#""\udd80""#, "\"open", "\"\\"]
        {
            assert_eq!(text(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn values_are_read() {
        let value = parse(br#"{"a":[1,-2.5,true,null],"b":{}}"#).unwrap();
        let list = vec![Value::Number(1.0), Value::Number(-2.5), Value::Bool(true), Value::Null];
        assert_eq!(value.get("a"), Some(&Value::List(list)));
        assert_eq!(value.get("b"), Some(&Value::Map(vec![])));
        assert_eq!(value.get("c"), None);
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for wrong in ["", "{", "[1,]", "[1 2]", "{\"a\"}", "{a:1}", "nul", "1 2", "--", "\u{fc}"] {
            assert!(parse(wrong.as_bytes()).is_err(), "{wrong}");
        }
        assert!(parse(&[0xff]).is_err());
        assert!(parse("[".repeat(100_000).as_bytes()).is_err());
    }

    #[test]
    fn a_quoted_text_is_read_back() {
        for original in ["", "a\"b\\c", "\u{1}\n\r\t", "漢字 🦀"] {
            assert_eq!(text(&quoted(original)).as_deref(), Some(original));
        }
    }
}
