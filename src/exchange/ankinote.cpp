// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ankinote.h"

#include "exchange/cardface.h"
#include "exchange/coursequestions.h"
#include "exchange/markdownhtml.h"
#include "exchange/stableid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

/// A tag of Anki holds no blank.
QString tagOf(const QString &text)
{
    return text.simplified().replace(u' ', u'_');
}

} // namespace

std::vector<AnkiNote> notesOf(const Course::Course &course)
{
    std::vector<AnkiNote> notes;
    for (const PlacedQuestion &placed : questionsOf(course)) {
        const CardFace face = faceOf(*placed.question);
        AnkiNote note{guidOf(course.id, placed.question->id), {}, htmlOf(face.front), htmlOf(face.back)};
        std::ranges::transform(placed.question->tags, std::back_inserter(note.tags), tagOf);
        if (!placed.isImported) {
            note.tags << course.id + (placed.lesson.isEmpty() ? QString() : u"::"_s + placed.lesson);
        }
        notes.push_back(std::move(note));
    }
    return notes;
}

Course::Question questionOf(const AnkiNote &note, QString (*markdown)(const QString &))
{
    Course::Question question;
    question.kind = Course::QuestionKind::Open;
    question.use = Course::QuestionUse::SelfCheck;
    question.id = idOfGuid(note.guid);
    question.prompt = markdown(note.front);
    question.answer = markdown(note.back);
    question.tags = note.tags;
    return question;
}

} // namespace Ochre::Exchange
