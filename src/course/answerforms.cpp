// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/answerforms.h"

namespace Ochre::Course {

namespace {

void add(const std::vector<Question> &questions, QHash<QString, QStringList> &forms)
{
    for (const Question &question : questions) {
        const bool isText = question.kind == QuestionKind::Short || question.kind == QuestionKind::Predict
                            || question.kind == QuestionKind::Artefact;
        if (!question.isChosen() && !isText) {
            continue;
        }
        QStringList &options = forms[question.id];
        if (question.isChosen()) {
            for (const Option &option : question.options) {
                options << option.id;
            }
        }
    }
}

} // namespace

QHash<QString, QStringList> answerForms(const Course &course)
{
    QHash<QString, QStringList> forms;
    for (const Lesson &lesson : course.lessons) {
        add(lesson.questions, forms);
    }
    add(course.bank, forms);
    return forms;
}

} // namespace Ochre::Course
