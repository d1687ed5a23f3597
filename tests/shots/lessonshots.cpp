// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lessonshots.h"

#include "base/paths.h"
#include "course/packloader.h"
#include "lesson/lessonpage.h"

#include <QPixmap>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace Ochre::Shots {

namespace {

constexpr int settleMs = 120;

Design::Scheme schemeOf(Settings::Theme theme)
{
    return theme == Settings::Theme::Light  ? Design::Scheme::Light
           : theme == Settings::Theme::Dark ? Design::Scheme::Dark
                                            : Design::Scheme::HighContrast;
}

QPixmap wholeLesson(const Course::Lesson &lesson, const Course::Course &course, Design::Scheme scheme)
{
    Lesson::LessonPage page;
    page.setLook(Design::Look::make(scheme, 100));
    page.resize(820, 800);
    page.show();
    page.showLesson(lesson, course);
    QTest::qWait(settleMs);
    const auto *view = page.findChild<QTextBrowser *>(u"lessonBrowser"_s);
    page.resize(820, 800 + view->verticalScrollBar()->maximum());
    QTest::qWait(settleMs);
    return page.grab();
}

} // namespace

void shootWholeLessons(Settings::Theme theme, const std::function<void(const QString &id, const QPixmap &page)> &take)
{
    const Result<Course::LoadedCourse> loaded = Course::loadPack(Paths::standard().lessons + u"/rust"_s);
    for (const QString &id : {u"ownership-and-moves"_s, u"enums-and-matching"_s, u"string-and-utf-8"_s, u"iterators"_s,
                              u"shared-state"_s}) {
        if (const Course::Lesson *lesson = loaded ? loaded->course.lesson(id) : nullptr) {
            take(id, wholeLesson(*lesson, loaded->course, schemeOf(theme)));
        }
    }
}

} // namespace Ochre::Shots
