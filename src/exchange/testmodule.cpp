// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/testmodule.h"

#include <QRegularExpression>
#include <QString>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

/// Passes by what may hold a brace that is none, in one pass over the program.
class BraceScan final {
public:
    explicit BraceScan(const QString &text)
        : m_text(text)
    {
    }

    /// The place behind the brace that closes the one at `open`; -1 when none does.
    qsizetype endOf(qsizetype open)
    {
        m_at = open;
        int depth = 0;
        while (m_at >= 0 && m_at < m_text.size()) {
            const QChar letter = m_text[m_at];
            depth += letter == u'{' ? 1 : letter == u'}' ? -1 : 0;
            if (depth == 0) {
                return m_at + 1;
            }
            pass(letter);
        }
        return -1;
    }

private:
    void pass(QChar letter)
    {
        if (letter == u'"') {
            passText();
        } else if (letter == u'\'') {
            passLetter();
        } else if (startsWith("//"_L1)) {
            jump(m_text.indexOf(u'\n', m_at), 1);
        } else if (startsWith("/*"_L1)) {
            jump(m_text.indexOf("*/"_L1, m_at + 2), 2);
        } else if (letter == u'r' && !passRawText()) {
            ++m_at;
        } else if (letter != u'r') {
            ++m_at;
        }
    }

    void passText()
    {
        ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'"') {
            m_at += m_text[m_at] == u'\\' ? 2 : 1;
        }
        ++m_at;
    }

    /// A letter, '}' or '\''; what is none is a lifetime.
    void passLetter()
    {
        const bool isEscaped = m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\\';
        const qsizetype from = m_at + (isEscaped ? 3 : 2);
        const qsizetype close = QStringView(m_text).mid(from, isEscaped ? 10 : 2).indexOf(u'\'');
        m_at = close < 0 ? m_at + 1 : from + close + 1;
    }

    /// r"…", r#"…"#; false when it is another word.
    bool passRawText()
    {
        qsizetype quote = m_at + 1;
        while (quote < m_text.size() && m_text[quote] == u'#') {
            ++quote;
        }
        const bool isRaw = quote < m_text.size() && m_text[quote] == u'"'
                           && (m_at == 0 || !m_text[m_at - 1].isLetterOrNumber() || m_text[m_at - 1] == u'b');
        if (isRaw) {
            const QString end = u'"' + QString(quote - m_at - 1, u'#');
            jump(m_text.indexOf(end, quote + 1), end.size());
        }
        return isRaw;
    }

    /// Behind what was found; to the end when it was not.
    void jump(qsizetype found, qsizetype size) { m_at = found < 0 ? m_text.size() : found + size; }

    [[nodiscard]] bool startsWith(QLatin1StringView sign) const
    {
        return QStringView(m_text).sliced(m_at).startsWith(sign);
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

QString movedLeft(const QString &body)
{
    QString moved;
    for (const QString &line : body.split(u'\n')) {
        if (line.trimmed() != "use super::*;"_L1) {
            const QString rest = line.trimmed().isEmpty() ? QString() : line;
            moved += (rest.startsWith("    "_L1) ? rest.sliced(4) : rest) + u'\n';
        }
    }
    return moved.trimmed() + u'\n';
}

} // namespace

CutProgram cutTests(const QByteArray &source)
{
    static const QRegularExpression head(u"^#\\[cfg\\(test\\)\\]\\s*mod\\s+\\w+\\s*\\{"_s,
                                         QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(source);
    const QRegularExpressionMatch match = head.match(text);
    const qsizetype open = match.capturedEnd() - 1;
    const qsizetype end = match.hasMatch() ? BraceScan(text).endOf(open) : -1;
    if (end < 0) {
        return {source, {}};
    }
    const QString rest = text.first(match.capturedStart()).trimmed() + u'\n' + text.sliced(end).trimmed();
    const QString program = rest.trimmed() + u'\n';
    return {program.toUtf8(), movedLeft(text.sliced(open + 1, end - open - 2)).toUtf8()};
}

} // namespace Ochre::Exchange
