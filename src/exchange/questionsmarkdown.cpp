// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/questionsmarkdown.h"

#include "exchange/cardface.h"
#include "exchange/coursequestions.h"
#include "exchange/markdowntext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(QuestionsMarkdown)
};

QString placeOf(const Course::Course &course, const PlacedQuestion &placed)
{
    const Course::Lesson *lesson = placed.lesson.isEmpty() ? nullptr : course.lesson(placed.lesson);
    return lesson ? lesson->title : Text::tr("Beyond the lessons");
}

} // namespace

Outgoing questionsMarkdown(const std::vector<const Course::Course *> &courses)
{
    Outgoing out;
    QStringList blocks;
    for (const Course::Course *course : courses) {
        const std::vector<PlacedQuestion> questions = questionsOf(*course);
        if (questions.empty()) {
            continue;
        }
        blocks << u"# "_s + escapedMarkdown(course->title);
        QString place;
        for (const PlacedQuestion &placed : questions) {
            const QString now = placeOf(*course, placed);
            if (now != place) {
                blocks << u"## "_s + escapedMarkdown(now);
                place = now;
            }
            const CardFace face = faceOf(*placed.question);
            blocks << u"### "_s + Text::tr("Question %1").arg(++out.items) << face.front.trimmed()
                   << u"#### "_s + Text::tr("Answer") << face.back.trimmed();
        }
    }
    out.bytes = blocks.isEmpty() ? QByteArray() : (joinedBlocks(blocks) + u'\n').toUtf8();
    return out;
}

} // namespace Ochre::Exchange
