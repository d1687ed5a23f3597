// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/plaintext.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

// Holds the place of what is kept as it is written, while marks are taken away around it.
constexpr QChar placeholder(0xFFFC);

qsizetype runAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == u'`') {
        ++end;
    }
    return end - at;
}

/// The runs of backticks by their length: packs are foreign, and looking ahead from each run would take the square of
/// the time.
class Backticks final {
public:
    explicit Backticks(QStringView text)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (const qsizetype length = runAt(text, at); length > 0) {
                m_places[length].push_back(at);
                at += length;
            }
        }
    }

    /// Where the run begins that closes a code span of so many backticks with its content from `from`; -1 = nowhere.
    [[nodiscard]] qsizetype closing(qsizetype length, qsizetype from) const
    {
        const auto places = m_places.constFind(length);
        if (places == m_places.constEnd()) {
            return -1;
        }
        const auto next = std::ranges::lower_bound(*places, from);
        return next == places->end() ? -1 : *next;
    }

private:
    QHash<qsizetype, std::vector<qsizetype>> m_places;
};

bool isEscape(QStringView text, qsizetype at)
{
    return text[at] == u'\\' && at + 1 < text.size() && text[at + 1].unicode() < 0x80
           && (text[at + 1].isPunct() || text[at + 1].isSymbol());
}

/// The text with a placeholder for each code span and each escaped character, which are added to `kept`.
QString withPlaceholders(const QString &markdown, QStringList &kept)
{
    const Backticks backticks(markdown);
    QString text;
    for (qsizetype at = 0; at < markdown.size();) {
        const qsizetype run = runAt(markdown, at);
        const qsizetype close = run > 0 ? backticks.closing(run, at + run) : -1;
        if (close >= 0) {
            kept << markdown.sliced(at + run, close - at - run).trimmed();
            text += placeholder;
            at = close + run;
        } else if (isEscape(markdown, at)) {
            kept << markdown.sliced(at + 1, 1);
            text += placeholder;
            at += 2;
        } else if (run > 0) {
            text += QStringView(markdown).sliced(at, run);
            at += run;
        } else {
            if (markdown[at] != placeholder) {
                text += markdown[at];
            }
            ++at;
        }
    }
    return text;
}

QString withoutMarks(QString text)
{
    static const QRegularExpression link(u"!?\\[([^\\[\\]]*+)\\]\\([^()\\x{FFFC}]*+\\)"_s);
    // A star or a line between two words is none when spaces are around it; within a word only a star is one.
    static const QRegularExpression star(u"^\\*(?=\\s)|(?<!\\s)\\*+|\\*+(?!\\s)"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression line(u"(?<![\\w\\x{FFFC}])_+(?=\\S)|(?<=\\S)_+(?![\\w\\x{FFFC}])"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return text.replace(link, u"\\1"_s).remove(star).remove(line);
}

} // namespace

QString plainText(const QString &markdown)
{
    QStringList kept;
    const QString bare = withoutMarks(withPlaceholders(markdown, kept));
    QString text;
    qsizetype next = 0;
    for (const QChar character : bare) {
        if (character == placeholder) {
            text += kept.at(next++);
        } else {
            text += character;
        }
    }
    return text.simplified();
}

} // namespace Ochre::Course
