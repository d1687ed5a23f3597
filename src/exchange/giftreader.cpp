// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/gift.h"
#include "exchange/giftanswers.h"
#include "exchange/giftescape.h"
#include "exchange/stableid.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GiftReader)
};

/// The lines of one question, which an empty line ends.
struct Block {
    int line = 0;
    QStringList lines;
};

std::vector<Block> blocksOf(const QString &text)
{
    std::vector<Block> blocks;
    Block block;
    int number = 0;
    const auto end = [&] {
        if (!block.lines.isEmpty()) {
            blocks.push_back(std::exchange(block, {}));
        }
    };
    for (const QString &line : text.split(u'\n')) {
        ++number;
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty()) {
            end();
        } else if (trimmed.startsWith("$CATEGORY:"_L1)) {
            end();
        } else if (!trimmed.startsWith("//"_L1)) {
            block.line = block.lines.isEmpty() ? number : block.line;
            block.lines << line;
        }
    }
    end();
    return blocks;
}

/// A question cut into what stands before, in and behind its braces.
struct Cut {
    QString name;
    QString text;
    GiftFormat format = GiftFormat::Moodle;
    QString answers;
    bool hasAnswers = false;
    bool isClosed = true;
};

Cut cutOf(const QString &block)
{
    Cut cut;
    QString text = hiddenEscapes(block).trimmed();
    if (text.startsWith("::"_L1)) {
        const qsizetype end = text.indexOf("::"_L1, 2);
        cut.name = end < 0 ? QString() : shownEscapes(text.sliced(2, end - 2)).trimmed();
        text = end < 0 ? text : text.sliced(end + 2).trimmed();
    }
    const qsizetype open = text.indexOf(u'{');
    const qsizetype close = text.lastIndexOf(u'}');
    cut.hasAnswers = open >= 0;
    cut.isClosed = (open < 0 && close < 0) || (open >= 0 && close > open);
    if (cut.hasAnswers && cut.isClosed) {
        const QString behind = text.sliced(close + 1).trimmed();
        cut.answers = text.sliced(open + 1, close - open - 1).trimmed();
        text = text.first(open).trimmed() + (behind.isEmpty() ? QString() : u" _____ "_s + behind);
    }
    cut.text = takenFormat(text, cut.format);
    return cut;
}

QString objectionTo(const Cut &cut)
{
    if (!cut.isClosed) {
        return Text::tr("The braces of this question do not close.");
    }
    if (!cut.hasAnswers) {
        return Text::tr("This is a description without a question.");
    }
    return cut.text.isEmpty() ? Text::tr("This question asks nothing.") : QString();
}

} // namespace

Incoming readGift(const QString &text, const QString &file)
{
    Incoming incoming;
    for (const Block &block : blocksOf(text)) {
        const Cut cut = cutOf(block.lines.join(u'\n'));
        const QString objection = objectionTo(cut);
        const Result<Course::Question> read = objection.isEmpty()
                                                  ? readGiftAnswers(cut.answers, cut.format)
                                                  : Result<Course::Question>(std::unexpected(Error{objection, {}, {}}));
        if (!read) {
            incoming.leaveOut(file, block.line, read.error().what);
            continue;
        }
        Course::Question question = *read;
        question.prompt = giftMarkdown(cut.text, cut.format);
        question.id = isId(cut.name) ? cut.name : idOfContent(u"gift"_s, {cut.name, cut.text, cut.answers});
        question.file = file;
        question.line = block.line;
        incoming.questions.push_back(std::move(question));
    }
    return incoming;
}

} // namespace Ochre::Exchange
