// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/textsearch.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Ochre::Editor {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ochre::Editor::TextSearch", text);
}

QRegularExpression expressionFor(const SearchRequest &request)
{
    QString pattern = request.isRegularExpression ? request.pattern : QRegularExpression::escape(request.pattern);
    if (request.isWholeWord) {
        pattern = u"\\b(?:" + pattern + u")\\b";
    }
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!request.isCaseSensitive) {
        options |= QRegularExpression::CaseInsensitiveOption;
    }
    return QRegularExpression(u"(*ANYCRLF)" + pattern, options); // a line may end with CRLF
}

/// A replacement with `$1` and `\1` filled in; `$$` and `\\` are the characters themselves.
QString expanded(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString result;
    for (qsizetype index = 0; index < replacement.size(); ++index) {
        const QChar unit = replacement[index];
        const bool isSpecial = (unit == u'$' || unit == u'\\') && index + 1 < replacement.size();
        if (!isSpecial) {
            result += unit;
            continue;
        }
        const QChar next = replacement[index + 1];
        if (next.isDigit()) {
            result += match.captured(next.digitValue());
        } else if (next == unit) {
            result += unit;
        } else if (unit == u'\\' && next == u'n') {
            result += u'\n';
        } else {
            result += unit;
            continue;
        }
        ++index;
    }
    return result;
}

/// Byte offsets for ascending UTF-16 offsets of one text, without starting over for each.
class ByteCounter final {
public:
    explicit ByteCounter(QStringView text)
        : m_text(text)
    {
    }

    qsizetype at(qsizetype unit)
    {
        m_bytes += m_text.sliced(m_unit, unit - m_unit).toUtf8().size();
        m_unit = unit;
        return m_bytes;
    }

private:
    QStringView m_text;
    qsizetype m_unit = 0;
    qsizetype m_bytes = 0;
};

} // namespace

Result<std::vector<SearchMatch>> search(const QByteArray &text, const SearchRequest &request,
                                        const std::optional<QString> &replacement)
{
    std::vector<SearchMatch> matches;
    if (request.pattern.isEmpty()) {
        return matches;
    }
    const QRegularExpression expression = expressionFor(request);
    if (!expression.isValid()) {
        return std::unexpected(
            Error{.what = tr("This regular expression is incomplete: %1.").arg(expression.errorString()),
                  .where = request.pattern,
                  .advice = {}});
    }
    const QString units = QString::fromUtf8(text);
    ByteCounter counter(units);
    auto found = expression.globalMatch(units);
    while (found.hasNext() && (replacement || matches.size() < maxMatches)) {
        const QRegularExpressionMatch match = found.next();
        if (match.capturedLength() == 0) {
            continue;
        }
        SearchMatch entry;
        entry.start = counter.at(match.capturedStart());
        entry.end = counter.at(match.capturedEnd());
        if (replacement) {
            entry.replacement = (request.isRegularExpression ? expanded(*replacement, match) : *replacement).toUtf8();
        }
        matches.push_back(entry);
    }
    return matches;
}

} // namespace Ochre::Editor
