// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/generalsentences.h"

#include "course/fence.h"
#include "course/fencescan.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

// Lines that are read as one: a paragraph, an item of a list, a row of a table.
struct Block {
    int line = 1;  ///< 1-based, of the first one
    QString shown; ///< joined by line ends
    QString prose; ///< the same without code
};

bool isHeading(const QString &line)
{
    return line.startsWith(u'#');
}

bool beginsBlock(const QString &line)
{
    static const QRegularExpression start(u"^\\s*([-*+]\\s|\\d+[.)]\\s|\\||>)"_s);
    return start.match(line).hasMatch();
}

// The lines of a body by sections; a section begins with its heading.
std::vector<std::pair<int, int>> sectionsOf(const QStringList &prose)
{
    std::vector<std::pair<int, int>> sections;
    int begin = 0;
    for (int line = 1; line <= prose.size(); ++line) {
        if (line == prose.size() || isHeading(prose[line])) {
            sections.emplace_back(begin, line);
            begin = line;
        }
    }
    return sections;
}

std::vector<Block> blocksOf(const QStringList &shown, const QStringList &prose, int begin, int end)
{
    std::vector<Block> blocks;
    bool isOpen = false;
    for (int line = begin; line < end; ++line) {
        if (shown[line].trimmed().isEmpty() || isHeading(shown[line])) {
            isOpen = false;
        } else if (isOpen && !beginsBlock(shown[line])) {
            blocks.back().shown += u'\n' + shown[line];
            blocks.back().prose += u'\n' + prose[line];
        } else {
            blocks.push_back({line + 1, shown[line], prose[line]});
            isOpen = true;
        }
    }
    return blocks;
}

// A code span hides what ends a sentence, which is why the prose is cut.
void readBlock(const Block &block, std::vector<GeneralSentence> &found)
{
    static const QRegularExpression end(u"[.!?][\"”)*_]*\\s+(?=\\S)|$"_s);
    static const QRegularExpression general(
        u"\\b(always|never|every|everything|everywhere|nothing|nobody|none|no one|only|cannot|can't|must|"
        "impossible|guaranteed?|guarantees)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype begin = 0; begin < block.prose.size();) {
        const qsizetype next = end.match(block.prose, begin).capturedEnd();
        const QRegularExpressionMatch word = general.match(block.prose.sliced(begin, next - begin));
        if (word.hasMatch()) {
            const qsizetype at = begin + word.capturedStart();
            found.push_back({block.shown.sliced(begin, next - begin).simplified(), word.captured().toLower(),
                             block.line + static_cast<int>(block.prose.first(at).count(u'\n'))});
        }
        begin = std::max(next, begin + 1);
    }
}

} // namespace

std::vector<GeneralSentence> unprovenGeneralSentences(const QString &body)
{
    const QStringList shown = Course::linesOutsideFences(body);
    const QStringList prose = Course::proseLines(body);
    QList<int> proofs;
    for (const Course::Fence &fence : Course::parseFences(body)) {
        if (fence.proof) {
            proofs << fence.line - 1;
        }
    }
    std::vector<GeneralSentence> found;
    for (const auto &[begin, end] : sectionsOf(prose)) {
        const bool isProven = std::ranges::any_of(proofs, [&](int line) { return line >= begin && line < end; });
        if (isProven) {
            continue;
        }
        for (const Block &block : blocksOf(shown, prose, begin, end)) {
            readBlock(block, found);
        }
    }
    return found;
}

} // namespace Ochre::Checker
