// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/statementplaces.h"

#include "course/sourcetokens.h"

#include <QList>

#include <algorithm>

namespace Ochre::Trace {

namespace {

enum class Bracket {
    Statements,     ///< a block; it may have a value
    StatementsOnly, ///< the body of `for` or `while`: it has none
    Items,          ///< of a module, an implementation
    Function,       ///< the body of a function
    Parts,          ///< everything else: arms, fields, arguments
    Foreign,        ///< inside a macro
};

struct Open {
    Bracket kind = Bracket::Parts;
    int number = 0;
    QList<QByteArray> head; ///< words and signs since the last end of a statement
};

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_'
           || byte < 0;
}

bool isBlock(Bracket kind)
{
    return kind == Bracket::Statements || kind == Bracket::StatementsOnly || kind == Bracket::Function;
}

const QByteArray *lastOf(const QList<QByteArray> &head, std::initializer_list<const char *> words)
{
    const auto found = std::find_if(head.crbegin(), head.crend(), [words](const QByteArray &word) {
        return std::ranges::any_of(words, [&word](const char *wanted) { return word == wanted; });
    });
    return found == head.crend() ? nullptr : &*found;
}

/// What an opening brace begins, by what stands before it.
Bracket kindOf(const Open &around)
{
    const QList<QByteArray> &head = around.head;
    if (around.kind == Bracket::Foreign || head.contains("macro_rules")) {
        return Bracket::Foreign;
    }
    if (head.isEmpty()) {
        return isBlock(around.kind) ? Bracket::Statements : Bracket::Parts;
    }
    const QByteArray &before = head.back();
    if (before == "!") {
        return Bracket::Foreign;
    }
    // In "fn f() -> impl Iterator<Item = u8> {" the sign of equality comes later.
    if (const qsizetype word = head.indexOf("fn"); word >= 0 && !head.first(word).contains("=")) {
        return Bracket::Function;
    }
    if (!isBlock(around.kind) && lastOf(head, {"impl", "trait", "mod", "extern"})) {
        return Bracket::Items;
    }
    if (lastOf(head, {"impl", "trait", "mod", "struct", "enum", "union", "use"}) && !lastOf(head, {"=", "let"})) {
        return lastOf(head, {"impl", "trait", "mod"}) ? Bracket::Items : Bracket::Parts;
    }
    if (before == "=>" || before == "else" || before == "loop" || before == "unsafe" || before == "async"
        || before == "move" || before == "|" || before == ":" || before == "const") {
        return Bracket::Statements;
    }
    const QByteArray *word = lastOf(head, {"if", "while", "for", "match", "=", "return", "=>"});
    if (!word || *word == "match" || *word == "return" || *word == "=>") {
        return Bracket::Parts;
    }
    if (*word == "=") {
        // "if let Some(x) = y {", and not "let p = Point {".
        const QByteArray *control = lastOf(head, {"if", "while", "match"});
        return !control || *control == "match" ? Bracket::Parts
               : *control == "while"           ? Bracket::StatementsOnly
                                               : Bracket::Statements;
    }
    if (lastOf(head, {"let"}) && word < lastOf(head, {"let"})) {
        return Bracket::Parts; // a pattern: "if let Point {"
    }
    return *word == "if" ? Bracket::Statements : Bracket::StatementsOnly;
}

class Scan final {
public:
    explicit Scan(const QByteArray &source)
        : m_code(Course::codeOnly(source))
    {
        m_open.push_back({Bracket::Items, 0, {}});
    }

    std::vector<StatementPlace> run()
    {
        while (m_at < m_code.size()) {
            const char byte = m_code[m_at];
            if (byte == '\n') {
                ++m_line;
                m_isFirst = true;
                ++m_at;
            } else if (byte == ' ' || byte == '\t' || byte == '\r') {
                ++m_at;
            } else {
                if (m_isFirst) {
                    considerPlace();
                }
                m_isFirst = false;
                take();
            }
        }
        return m_places;
    }

private:
    void considerPlace()
    {
        const Open &around = m_open.back();
        if (!isBlock(around.kind)) {
            return;
        }
        const char byte = m_code[m_at];
        const bool begins = m_before == ';' || m_before == '{';
        const bool follows = m_before == '}' && m_hasEndedStatement && (isWordByte(byte) || byte == '#' || byte == '\'')
                             && !m_code.sliced(m_at).startsWith("else");
        const bool ends = byte == '}' && (begins || (m_before == '}' && m_hasEndedForGood));
        if ((byte == '}' && ends) || (byte != '}' && (begins || follows) && byte != ';')) {
            m_places.push_back({m_line, m_at, around.number});
        }
    }

    void take()
    {
        const char byte = m_code[m_at];
        if (isWordByte(byte)) {
            qsizetype end = m_at;
            while (end < m_code.size() && isWordByte(m_code[end])) {
                ++end;
            }
            m_open.back().head << m_code.sliced(m_at, end - m_at);
            m_at = end;
            m_before = 'a';
            return;
        }
        if (byte == '{' || byte == '(' || byte == '[') {
            open(byte);
        } else if (byte == '}' || byte == ')' || byte == ']') {
            close(byte);
        } else {
            sign(byte);
        }
        m_before = byte;
        ++m_at;
    }

    void open(char byte)
    {
        const Open &around = m_open.back();
        Bracket kind = Bracket::Parts;
        if (byte == '{') {
            kind = kindOf(around);
        } else if (around.kind == Bracket::Foreign || (!around.head.isEmpty() && around.head.back() == "!")) {
            kind = Bracket::Foreign;
        }
        m_open.push_back({kind, ++m_count, {}});
    }

    void close(char byte)
    {
        if (m_open.size() == 1) {
            return;
        }
        const Bracket kind = m_open.back().kind;
        m_open.pop_back();
        QList<QByteArray> &head = m_open.back().head;
        const bool isValue = lastOf(head, {"=", "return", "=>"}) != nullptr && !isControl(head);
        if (byte == '}'
            && (isBlock(kind) || kind == Bracket::Items
                || lastOf(head, {"match", "struct", "enum", "union", "macro_rules"}))) {
            m_hasEndedStatement = !isValue;
            m_hasEndedForGood = kind == Bracket::StatementsOnly || kind == Bracket::Function;
            head.clear();
        } else {
            m_hasEndedStatement = m_hasEndedForGood = false;
            head << (byte == '}' ? "}" : byte == ')' ? ")" : "]");
        }
    }

    /// "if let Some(x) = y" has a sign of assignment, and begins no value.
    static bool isControl(const QList<QByteArray> &head)
    {
        const QByteArray &first = head.front();
        return first == "if" || first == "while" || first == "match" || first == "for" || first == "else";
    }

    void sign(char byte)
    {
        QList<QByteArray> &head = m_open.back().head;
        if (byte == ';' || (byte == ',' && !isBlock(m_open.back().kind))) {
            head.clear();
        } else if (byte == '>' && !head.isEmpty() && head.back() == "=" && m_code[m_at - 1] == '=') {
            head.back() = "=>";
        } else if (byte == '=' && m_at > 0
                   && (m_before == '=' || m_before == '!' || m_before == '<' || m_before == '>')) {
            head.back() = "=="; // a comparison
        } else {
            head << QByteArray(1, byte);
        }
    }

    QByteArray m_code;
    std::vector<Open> m_open;
    std::vector<StatementPlace> m_places;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_count = 0;
    char m_before = ';';
    bool m_isFirst = true;
    bool m_hasEndedStatement = true; ///< the closing brace before is the end of a statement
    bool m_hasEndedForGood = false;  ///< and that statement has no value
};

} // namespace

std::vector<StatementPlace> statementPlaces(const QByteArray &source)
{
    return Scan(source).run();
}

} // namespace Ochre::Trace
