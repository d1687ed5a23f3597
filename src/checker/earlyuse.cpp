// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/earlyuse.h"

#include "checker/checkertext.h"
#include "checker/claim.h"
#include "course/fence.h"
#include "course/sourcetokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

/// A piece of Rust in a lesson.
struct Piece {
    QString file;
    int firstLine = 1; ///< where the source begins in that file; 0 = its place there is not known
    int table = 0;     ///< then: the line at which the table begins that has it
    QString code;      ///< without comments and texts
};

QString codeOf(const QByteArray &source)
{
    return QString::fromUtf8(Course::codeOnly(source));
}

std::vector<Piece> piecesOf(const Course::Course &course, const Course::Lesson &lesson)
{
    std::vector<Piece> pieces;
    const QString text = packPath(course, lesson.folder, u"lesson.md"_s);
    for (const Course::Fence &fence : Course::parseFences(lesson.body)) {
        if (fence.isRust()) {
            pieces.push_back({text, lesson.bodyLine + fence.line, 0, codeOf(fence.source.toUtf8())});
        }
    }
    for (const Course::Question &question : lesson.questions) {
        if (!question.program.isEmpty()) {
            pieces.push_back({question.file, 0, question.line, codeOf(question.program.toUtf8())});
        }
        if (question.task) {
            pieces.push_back({question.file, 0, question.line, codeOf(question.task->starter.toUtf8())});
        }
    }
    const auto addExercise = [&](const Course::Exercise &exercise) {
        pieces.push_back({packPath(course, exercise.folder, u"main.rs"_s), 1, 0, codeOf(exercise.starter)});
        pieces.push_back({packPath(course, exercise.folder, u"solution.rs"_s), 1, 0, codeOf(exercise.solution)});
    };
    std::ranges::for_each(lesson.exercises, addExercise);
    std::ranges::for_each(lesson.drills, addExercise);
    return pieces;
}

} // namespace

Course::Problems checkEarlyUse(const Course::Course &course, const Course::Lesson &lesson)
{
    Course::Problems problems;
    const std::vector<Piece> pieces = piecesOf(course, lesson);
    for (const Course::TaughtItem &item : course.taught) {
        const int step = course.stepOf(item.lesson);
        if (step <= lesson.step || lesson.body.contains(u"lesson:"_s + item.lesson + u')')) {
            continue;
        }
        for (const Piece &piece : pieces) {
            for (const Course::ForbiddenToken &use : Course::tokensInCode(piece.code, item.tokens)) {
                const int line = piece.firstLine == 0 ? piece.table : piece.firstLine + use.line - 1;
                problems.push_back(
                    {piece.file, line, 0, u"used-early"_s,
                     Text::tr("“%1” is used here, but lesson %2 teaches it. Write it differently, or say "
                              "in the text what it does, with a link to lesson:%3.")
                         .arg(use.token, QString::number(step), item.lesson)});
            }
        }
    }
    return problems;
}

} // namespace Ochre::Checker
