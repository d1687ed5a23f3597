// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/giftanswers.h"

#include "exchange/gift.h"
#include "exchange/giftescape.h"
#include "exchange/htmlmarkdown.h"
#include "exchange/markdowntext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

using Course::Question;
using Course::QuestionKind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GiftAnswers)
};

constexpr double whole = 99.99; // per cent: what a right answer is worth

std::unexpected<Error> refused(const QString &what)
{
    return std::unexpected(Error{what, {}, {}});
}

/// One "=answer" or "~answer" with its weight and feedback.
struct Answer {
    QChar mark;
    std::optional<double> weight; ///< per cent
    QString text;
    QString feedback;
};

QStringList splitAt(const QString &text, const QString &signs)
{
    QStringList parts{QString()};
    for (const QChar letter : text) {
        if (signs.contains(letter)) {
            parts << QString();
        }
        parts.last() += letter;
    }
    return parts;
}

/// Of a right option in front of "=" Moodle reads no weight.
void takeWeight(Answer &answer)
{
    static const QRegularExpression form(u"^%(-?[0-9]{1,3}(?:\\.[0-9]*)?)%"_s);
    if (const auto match = form.match(answer.text); match.hasMatch()) {
        answer.weight = match.captured(1).toDouble();
        answer.text.remove(0, match.capturedLength());
    }
}

std::vector<Answer> answersIn(const QString &text, bool isChoice)
{
    std::vector<Answer> answers;
    for (const QString &part : splitAt(text, isChoice ? u"=~"_s : u"="_s).sliced(1)) {
        const qsizetype feedback = part.indexOf(u'#');
        Answer answer{part.front(), std::nullopt, part.sliced(1, (feedback < 0 ? part.size() : feedback) - 1).trimmed(),
                      feedback < 0 ? QString() : part.sliced(feedback + 1).trimmed()};
        if (answer.mark == u'~' || !isChoice) {
            takeWeight(answer);
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

Result<Question> readChoice(const std::vector<Answer> &answers, GiftFormat format)
{
    Question question;
    question.kind = QuestionKind::Choice;
    const bool isSingle = std::ranges::any_of(answers, [](const Answer &answer) { return answer.mark == u'='; });
    for (const Answer &answer : answers) {
        GiftFormat own = format;
        const QString text = takenFormat(answer.text, own);
        Course::Option option;
        option.text = giftMarkdown(text, own);
        option.correct =
            isSingle ? answer.mark == u'=' || answer.weight.value_or(0) >= whole : answer.weight.value_or(0) > 0;
        own = format;
        const QString why = takenFormat(answer.feedback, own);
        option.why = why.isEmpty() ? noReason() : giftMarkdown(why, own);
        question.options.push_back(std::move(option));
    }
    return question;
}

Result<Question> readTruth(const QString &text, GiftFormat format)
{
    const QStringList parts = text.split(u'#');
    const QString word = parts[0].trimmed().toUpper();
    const bool isTrue = word == u"T" || word == u"TRUE";
    const auto whyOf = [&](int part) {
        GiftFormat own = format;
        const QString why = takenFormat(parts.value(part).trimmed(), own);
        return why.isEmpty() ? noReason() : giftMarkdown(why, own);
    };
    Question question;
    question.kind = QuestionKind::Choice;
    // The first feedback is for who was wrong, the second for who was right.
    question.options = {{{}, Text::tr("True"), isTrue, whyOf(isTrue ? 2 : 1), true},
                        {{}, Text::tr("False"), !isTrue, whyOf(isTrue ? 1 : 2), true}};
    return question;
}

Result<Question> readShort(const std::vector<Answer> &answers)
{
    Question question;
    question.kind = QuestionKind::Short;
    for (const Answer &answer : answers) {
        const QString text = shownEscapes(answer.text).trimmed();
        if (!text.isEmpty() && answer.weight.value_or(100) >= whole) {
            question.answers << text;
        }
    }
    question.explain = noReason();
    return question.answers.isEmpty() ? Result<Question>(refused(Text::tr("No answer of this question is right.")))
                                      : question;
}

Question opened(const QString &answer)
{
    Question question;
    question.kind = QuestionKind::Open;
    question.use = Course::QuestionUse::SelfCheck;
    question.answer = answer;
    return question;
}

/// Pairs to match, as a list that is recalled.
Result<Question> readPairs(const std::vector<Answer> &answers, GiftFormat format)
{
    QStringList lines;
    for (const Answer &answer : answers) {
        const auto side = [&](int at) {
            GiftFormat own = format;
            return giftMarkdown(takenFormat(answer.text.section("->"_L1, at, at).trimmed(), own), own);
        };
        QString pair = side(0) + u" → "_s + side(1);
        lines << u"- "_s + pair.trimmed().replace(u'\n', u' ');
    }
    return opened(lines.join(u'\n'));
}

/// A number alone is a short answer; a range has no place in a pack and is recalled.
Result<Question> readNumber(const QString &text)
{
    const QString first = (text.startsWith(u'=') ? text.sliced(1) : text).section(u'=', 0, 0).section(u'#', 0, 0);
    Answer answer{u'=', {}, first.trimmed(), {}};
    takeWeight(answer);
    const QString number = answer.text.section(u':', 0, 0).trimmed();
    const double margin = answer.text.section(u':', 1).trimmed().toDouble();
    if (number.isEmpty()) {
        return refused(Text::tr("This question asks for a number and gives none."));
    }
    if (number.contains(".."_L1)) {
        return opened(Text::tr("From %1 to %2").arg(number.section(".."_L1, 0, 0), number.section(".."_L1, 1)));
    }
    if (margin != 0) {
        return opened(Text::tr("%1, give or take %2").arg(number, answer.text.section(u':', 1).trimmed()));
    }
    return readShort({{u'=', std::nullopt, number, {}}});
}

bool isTruth(const QString &text)
{
    static const QRegularExpression form(u"^(T|F|TRUE|FALSE)\\s*(#.*)?\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    return form.match(text).hasMatch();
}

Result<Question> readKind(const QString &text, const QString &explanation, GiftFormat format)
{
    if (text.isEmpty()) {
        return explanation.isEmpty()
                   ? Result<Question>(refused(Text::tr("This essay has no answer to compare one's own with.")))
                   : opened(explanation);
    }
    if (text.startsWith(u'#')) {
        return readNumber(text.sliced(1).trimmed());
    }
    if (isTruth(text)) {
        return readTruth(text, format);
    }
    if (text.contains(u'~')) {
        return readChoice(answersIn(text, true), format);
    }
    const std::vector<Answer> answers = answersIn(text, false);
    if (answers.empty()) {
        return refused(Text::tr("What stands between the braces is no answer."));
    }
    const bool isMatching =
        std::ranges::all_of(answers, [](const Answer &answer) { return answer.text.contains("->"_L1); });
    return isMatching ? readPairs(answers, format) : readShort(answers);
}

} // namespace

QString noReason()
{
    return Text::tr("The file that this came from gives no reason.");
}

QString takenFormat(const QString &text, GiftFormat &format)
{
    constexpr std::array<std::pair<QLatin1StringView, GiftFormat>, 4> formats{
        {{"[moodle]"_L1, GiftFormat::Moodle},
         {"[plain]"_L1, GiftFormat::Plain},
         {"[html]"_L1, GiftFormat::Html},
         {"[markdown]"_L1, GiftFormat::Markdown}}};
    for (const auto &[name, value] : formats) {
        if (text.startsWith(name)) {
            format = value;
            return text.sliced(name.size()).trimmed();
        }
    }
    return text;
}

QString giftMarkdown(const QString &text, GiftFormat format)
{
    const QString shown = shownEscapes(text).trimmed();
    switch (format) {
    case GiftFormat::Markdown:
        return shown;
    case GiftFormat::Html:
        return markdownOfHtml(shown);
    case GiftFormat::Plain:
        return markdownOfText(shown);
    case GiftFormat::Moodle:
        break;
    }
    return markdownOfHtml(QString(shown).replace(u'\n', u"<br>"_s));
}

Result<Question> readGiftAnswers(const QString &answers, GiftFormat format)
{
    const qsizetype mark = answers.indexOf("####"_L1);
    GiftFormat own = format;
    const QString explanation = mark < 0 ? QString() : takenFormat(answers.sliced(mark + 4).trimmed(), own);
    const QString explained = explanation.isEmpty() ? QString() : giftMarkdown(explanation, own);
    return readKind(answers.first(mark < 0 ? answers.size() : mark).trimmed(), explained, format)
        .transform([&explained](Question question) {
            const bool isOpen = question.kind == QuestionKind::Open;
            question.explain = isOpen || explained.isEmpty() ? question.explain : explained;
            return question;
        });
}

} // namespace Ochre::Exchange
