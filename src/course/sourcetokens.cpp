// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/sourcetokens.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_';
}

class Blanker final {
public:
    explicit Blanker(const QByteArray &source)
        : m_source(source)
        , m_code(source)
    {
    }

    QByteArray run()
    {
        while (m_at < m_source.size()) {
            step();
        }
        return std::move(m_code);
    }

private:
    [[nodiscard]] char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : '\0';
    }

    void blankTo(qsizetype end)
    {
        for (; m_at < std::min(end, m_source.size()); ++m_at) {
            if (m_source[m_at] != '\n') {
                m_code[m_at] = ' ';
            }
        }
    }

    void step()
    {
        if (peek() == '/' && peek(1) == '/') {
            const qsizetype end = m_source.indexOf('\n', m_at);
            blankTo(end < 0 ? m_source.size() : end);
        } else if (peek() == '/' && peek(1) == '*') {
            skipBlockComment();
        } else if (peek() == '"') {
            skipText();
        } else if (peek() == '\'') {
            skipCharacter();
        } else if (isWordByte(peek())) {
            skipWord();
        } else {
            ++m_at;
        }
    }

    void skipBlockComment()
    {
        const QByteArrayView source(m_source);
        int depth = 0;
        qsizetype end = m_at;
        do {
            if (source.sliced(end).startsWith("/*")) {
                ++depth;
                end += 2;
            } else if (source.sliced(end).startsWith("*/")) {
                --depth;
                end += 2;
            } else {
                ++end;
            }
        } while (depth > 0 && end < m_source.size());
        blankTo(end);
    }

    void skipText()
    {
        qsizetype end = m_at + 1;
        while (end < m_source.size() && m_source[end] != '"') {
            end += m_source[end] == '\\' ? 2 : 1;
        }
        ++m_at;
        blankTo(end);
        ++m_at;
    }

    // 'a' and '\n' are characters, 'a in &'a str is a lifetime.
    void skipCharacter()
    {
        static const QRegularExpression character(u"\\G'(\\\\(x[0-9A-Fa-f]{2}|u\\{[0-9A-Fa-f_]+\\}|.)|[^\\\\'\\n])'"_s);
        const QString ahead = QString::fromUtf8(m_source.sliced(m_at, std::min<qsizetype>(24, m_source.size() - m_at)));
        const QRegularExpressionMatch match = character.match(ahead);
        if (match.hasMatch()) {
            blankTo(m_at + match.captured().toUtf8().size());
        } else {
            ++m_at;
        }
    }

    // Words are passed over as a whole; r", r#", br", cr#" begin raw texts.
    void skipWord()
    {
        const qsizetype start = m_at;
        while (isWordByte(peek())) {
            ++m_at;
        }
        const QByteArray word = m_source.sliced(start, m_at - start);
        if (word != "r" && word != "br" && word != "cr") {
            return;
        }
        qsizetype marks = 0;
        while (peek(marks) == '#') {
            ++marks;
        }
        if (peek(marks) == '"') {
            const qsizetype end = m_source.indexOf(QByteArray('"' + QByteArray(marks, '#')), m_at + marks + 1);
            blankTo(end < 0 ? m_source.size() : end + marks + 1);
        }
    }

    const QByteArray &m_source;
    QByteArray m_code;
    qsizetype m_at = 0;
};

// The letters with which a token begins. Code without them does not have it, which is known at once.
QStringView beginningOf(const QString &token)
{
    const QStringView text = QStringView(token).trimmed();
    qsizetype end = 0;
    while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'_')) {
        ++end;
    }
    return text.first(std::min(std::max<qsizetype>(end, 1), text.size()));
}

QRegularExpression patternFor(const QString &token)
{
    constexpr auto anyLetters = QRegularExpression::UseUnicodePropertiesOption;
    static const QRegularExpression part(uR"(\w+|[^\w\s])"_s, anyLetters);
    QStringList parts;
    for (const QRegularExpressionMatch &match : part.globalMatch(token)) {
        const QString text = match.captured();
        const bool word = text[0].isLetterOrNumber() || text[0] == u'_';
        parts << (word ? u"\\b"_s + text + u"\\b"_s : QRegularExpression::escape(text));
    }
    return QRegularExpression(parts.join(R"(\s*)"_L1), anyLetters);
}

} // namespace

QByteArray codeOnly(const QByteArray &source)
{
    return Blanker(source).run();
}

QList<ForbiddenToken> forbiddenTokens(const QByteArray &source, const QStringList &forbidden)
{
    return forbidden.isEmpty() ? QList<ForbiddenToken>() : tokensInCode(QString::fromUtf8(codeOnly(source)), forbidden);
}

QList<ForbiddenToken> tokensInCode(const QString &code, const QStringList &tokens)
{
    QList<ForbiddenToken> found;
    for (const QString &token : tokens) {
        if (!code.contains(beginningOf(token))) {
            continue;
        }
        const QRegularExpression pattern = patternFor(token);
        if (pattern.pattern().isEmpty()) {
            continue;
        }
        for (const QRegularExpressionMatch &match : pattern.globalMatch(code)) {
            const QStringView before = QStringView(code).first(match.capturedStart());
            found.push_back({token, static_cast<int>(before.count(u'\n')) + 1});
        }
    }
    return found;
}

} // namespace Ochre::Course
