// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/aiken.h"

#include "exchange/gift.h"
#include "exchange/markdowntext.h"
#include "exchange/stableid.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Aiken)
};

/// A question as far as it was read.
struct Draft {
    int line = 0;
    QStringList prompt;
    QStringList letters;
    QStringList options;

    [[nodiscard]] bool isEmpty() const { return prompt.isEmpty() && options.isEmpty(); }
};

QString objectionTo(const Draft &draft, const QString &answer)
{
    if (draft.prompt.isEmpty()) {
        return Text::tr("These options have no question above them.");
    }
    if (QStringList(draft.letters).removeDuplicates() > 0) {
        return Text::tr("Two options of this question have the same letter.");
    }
    return draft.letters.contains(answer)
               ? QString()
               : Text::tr("The answer of this question is %1, which none of its options is.").arg(answer);
}

Course::Question questionOf(const Draft &draft, const QString &answer)
{
    Course::Question question;
    question.kind = Course::QuestionKind::Choice;
    question.line = draft.line;
    question.prompt = markdownOfText(draft.prompt.join(u'\n'));
    for (qsizetype at = 0; at < draft.options.size(); ++at) {
        question.options.push_back(
            {{}, markdownOfText(draft.options[at]), draft.letters[at] == answer, noReason(), false});
    }
    question.id = idOfContent(u"aiken"_s, draft.prompt + draft.options);
    return question;
}

class AikenReader final {
public:
    explicit AikenReader(const QString &file)
        : m_file(file)
    {
    }

    Incoming run(const QString &text)
    {
        int number = 0;
        for (const QString &line : text.split(u'\n')) {
            ++number;
            if (!line.trimmed().isEmpty()) {
                take(line.trimmed(), number);
            }
        }
        if (!m_draft.isEmpty()) {
            m_incoming.leaveOut(m_file, m_draft.line, Text::tr("This question has no line with its answer."));
        }
        return std::move(m_incoming);
    }

private:
    void take(const QString &line, int number)
    {
        static const QRegularExpression option(u"^([A-Z])[.)]\\s+(\\S.*)\\z"_s);
        static const QRegularExpression answer(u"^ANSWER:\\s*([A-Z])\\s*\\z"_s);
        if (const auto match = answer.match(line); match.hasMatch()) {
            finish(match.captured(1), number);
            return;
        }
        // A question that begins behind options: the one before has no answer.
        const auto match = option.match(line);
        if (!match.hasMatch() && !m_draft.options.isEmpty()) {
            m_incoming.leaveOut(m_file, m_draft.line, Text::tr("This question has no line with its answer."));
            m_draft = {};
        }
        m_draft.line = m_draft.isEmpty() ? number : m_draft.line;
        if (match.hasMatch()) {
            m_draft.letters << match.captured(1);
            m_draft.options << match.captured(2);
        } else {
            m_draft.prompt << line;
        }
    }

    void finish(const QString &answer, int number)
    {
        const Draft draft = std::exchange(m_draft, {});
        if (draft.isEmpty()) {
            m_incoming.leaveOut(m_file, number, Text::tr("This answer has no question above it."));
        } else if (const QString objection = objectionTo(draft, answer); !objection.isEmpty()) {
            m_incoming.leaveOut(m_file, draft.line, objection);
        } else {
            m_incoming.questions.push_back(questionOf(draft, answer));
            m_incoming.questions.back().file = m_file;
        }
    }

    QString m_file;
    Draft m_draft;
    Incoming m_incoming;
};

} // namespace

Incoming readAiken(const QString &text, const QString &file)
{
    return AikenReader(file).run(text);
}

} // namespace Ochre::Exchange
