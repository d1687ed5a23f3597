// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/importplan.h"

#include "exchange/coursequestions.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportPlan)
};

/// Where it stands is no part of what it says; neither is what the check of the pack found out.
bool isSame(Course::Question there, const Course::Question &here)
{
    there.file = here.file;
    there.line = here.line;
    there.outcome = here.outcome;
    return there == here;
}

bool isSame(const Course::Exercise &there, const Course::Exercise &here)
{
    return there.title == here.title && there.goal == here.goal && there.hints == here.hints
           && there.starter == here.starter && there.solution == here.solution && there.tests == here.tests
           && there.check == here.check;
}

QHash<QString, const Course::Question *> questionsById(const Course::Course &pack)
{
    QHash<QString, const Course::Question *> questions;
    for (const PlacedQuestion &placed : questionsOf(pack)) {
        questions.insert(placed.question->id, placed.question);
    }
    return questions;
}

QString otherText(const QString &id)
{
    return Text::tr("“%1” is there already with another text, which was kept.").arg(id);
}

} // namespace

ImportPlan planFor(const Incoming &incoming, const Course::Course &pack)
{
    ImportPlan plan;
    plan.title = incoming.title;
    plan.items = int(incoming.size());
    plan.problems = incoming.problems;
    const auto compare = [&plan](const auto *there, const auto &here, const QString &file, int line, auto &added) {
        if (!there) {
            added.push_back(here);
        } else if (isSame(*there, here)) {
            ++plan.unchanged;
        } else {
            plan.problems.push_back({file, line, 0, u"kept"_s, otherText(here.id)});
        }
    };
    const QHash<QString, const Course::Question *> questions = questionsById(pack);
    for (const Course::Question &question : incoming.questions) {
        compare(questions.value(question.id), question, question.file, question.line, plan.questions);
    }
    for (const Course::Exercise &exercise : incoming.exercises) {
        compare(pack.exercise(exercise.id), exercise, exercise.folder, 0, plan.exercises);
    }
    return plan;
}

ImportPlan withoutKnown(ImportPlan plan, const Course::Course &pack)
{
    const QHash<QString, const Course::Question *> questions = questionsById(pack);
    std::erase_if(plan.questions,
                  [&questions](const Course::Question &question) { return questions.contains(question.id); });
    std::erase_if(plan.exercises,
                  [&pack](const Course::Exercise &exercise) { return pack.exercise(exercise.id) != nullptr; });
    return plan;
}

} // namespace Ochre::Exchange
