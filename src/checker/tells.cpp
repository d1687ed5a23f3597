// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/tells.h"

#include "checker/claim.h"
#include "checker/generalsentences.h"
#include "checker/promptlikeness.h"
#include "checker/tellshares.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Exercise;
using Course::Option;
using Course::Question;

constexpr qsizetype shortestReason = 3; ///< words

/// Where a text stands that somebody is asked.
struct Asked {
    QString file;
    int line = 0;
    QString id;
    QString text; ///< with the program that belongs to it
};

// Words that say nothing about the matter.
bool isCommon(const QString &word)
{
    static const QSet<QString> common{
        u"what"_s,  u"which"_s, u"when"_s,   u"where"_s, u"does"_s, u"this"_s,  u"that"_s,  u"these"_s,
        u"those"_s, u"with"_s,  u"from"_s,   u"into"_s,  u"have"_s, u"will"_s,  u"would"_s, u"should"_s,
        u"could"_s, u"there"_s, u"their"_s,  u"they"_s,  u"them"_s, u"then"_s,  u"than"_s,  u"because"_s,
        u"about"_s, u"after"_s, u"before"_s, u"only"_s,  u"also"_s, u"each"_s,  u"every"_s, u"both"_s,
        u"more"_s,  u"most"_s,  u"same"_s,   u"other"_s, u"some"_s, u"such"_s,  u"being"_s, u"been"_s,
        u"were"_s,  u"your"_s,  u"here"_s,   u"line"_s,  u"true"_s, u"right"_s, u"wrong"_s, u"statement"_s};
    return common.contains(word);
}

QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression pattern(u"[\\p{L}_][\\p{L}\\p{N}_]{3,}"_s);
    QSet<QString> words;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text.toLower())) {
        if (!isCommon(match.captured())) {
            words.insert(match.captured());
        }
    }
    return words;
}

// What right options share with the prompt and wrong ones do not.
QStringList repeatedWords(const Question &question)
{
    QSet<QString> right;
    QSet<QString> wrong;
    for (const Option &option : question.options) {
        (option.correct ? right : wrong).unite(wordsOf(option.text));
    }
    const QSet<QString> repeated = right.intersect(wordsOf(question.prompt)).subtract(wrong);
    QStringList words(repeated.begin(), repeated.end());
    words.sort();
    return words;
}

class TellReader final {
public:
    explicit TellReader(const Course::Course &course)
        : m_course(course)
    {
        for (const Course::Lesson &lesson : course.lessons) {
            addQuestions(lesson.questions);
            addExercises(lesson.exercises);
            addExercises(lesson.drills);
        }
        addQuestions(course.bank);
    }

    Tells read()
    {
        m_tells.shares = tellShares(m_questions);
        readDuplicates();
        readOptions();
        readFollowUps();
        readLessons();
        std::ranges::stable_sort(m_tells.list, {}, &Tell::kind);
        return std::move(m_tells);
    }

private:
    void addQuestions(const std::vector<Question> &questions)
    {
        for (const Question &question : questions) {
            m_questions.push_back(&question);
            m_asked.push_back({question.file, question.line, question.id, question.prompt + u'\n' + question.program});
        }
    }

    void addExercises(const std::vector<Exercise> &exercises)
    {
        for (const Exercise &exercise : exercises) {
            m_asked.push_back(
                {packPath(m_course, exercise.folder, exercise.fileName()), 0, exercise.id, exercise.goal});
        }
    }

    void add(TellKind kind, const Question &question, const QString &text)
    {
        m_tells.list.push_back({kind, question.file, question.line, question.id, text});
    }

    void readDuplicates()
    {
        QStringList texts;
        std::ranges::transform(m_asked, std::back_inserter(texts), &Asked::text);
        for (const LikePair &pair : nearDuplicates(texts)) {
            const Asked &first = m_asked[pair.first];
            const Asked &second = m_asked[pair.second];
            m_tells.list.push_back({TellKind::NearDuplicate, first.file, first.line, first.id, second.id, second.file,
                                    second.line, qRound(pair.likeness * 100)});
        }
    }

    void readOptions()
    {
        for (const Question *question : m_questions) {
            if (const QStringList words = repeatedWords(*question); !words.isEmpty()) {
                add(TellKind::RepeatsPrompt, *question, words.join(", "_L1));
            }
            for (const Option &option : question->options) {
                if (option.why.simplified().split(u' ', Qt::SkipEmptyParts).size() < shortestReason) {
                    add(TellKind::NoReason, *question, option.text.simplified());
                }
            }
        }
    }

    void readFollowUps()
    {
        for (const Question *question : m_questions) {
            for (qsizetype index = 0; index < question->followUps.size(); ++index) {
                if (question->followUpAnswers.value(index).trimmed().isEmpty()) {
                    add(TellKind::NoFollowUpAnswer, *question, question->followUps[index].simplified());
                }
            }
        }
    }

    void readLessons()
    {
        for (const Course::Lesson &lesson : m_course.lessons) {
            const QString file = packPath(m_course, lesson.folder, u"lesson.md"_s);
            for (const GeneralSentence &sentence : unprovenGeneralSentences(lesson.wholeBody())) {
                m_tells.list.push_back(
                    {TellKind::GeneralSentence, file, lesson.bodyLine + sentence.line - 1, lesson.id, sentence.text});
            }
        }
    }

    const Course::Course &m_course;
    std::vector<const Question *> m_questions;
    std::vector<Asked> m_asked;
    Tells m_tells;
};

} // namespace

Tells tellsOf(const Course::Course &course)
{
    return TellReader(course).read();
}

QString tellName(TellKind kind)
{
    switch (kind) {
    case TellKind::NearDuplicate:
        return u"near-duplicate"_s;
    case TellKind::RepeatsPrompt:
        return u"repeats-prompt"_s;
    case TellKind::NoReason:
        return u"no-reason"_s;
    case TellKind::NoFollowUpAnswer:
        return u"no-follow-up-answer"_s;
    case TellKind::GeneralSentence:
        return u"general-sentence"_s;
    }
    return {};
}

} // namespace Ochre::Checker
