// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/settingscourses.h"

#include "course/language.h"
#include "settings/settings.h"
#include "widgets/elidingcombobox.h"
#include "window/courseshelf.h"
#include "window/navigator.h"
#include "window/settingspage.h"
#include "window/settingspages.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

namespace Options = Settings::Options;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Window::SettingsCourses)
};

QComboBox *makeList(const QString &name, QWidget *parent)
{
    constexpr int leastLetters = 22;
    auto *list = new Widgets::ElidingComboBox(parent);
    list->setObjectName(name);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(leastLetters);
    return list;
}

/// Shows the value now, and anew whenever courses come or go.
template<typename Fill>
void follow(const CourseShelf &shelf, QComboBox &list, Fill fill)
{
    fill();
    QObject::connect(&shelf, &CourseShelf::opened, &list, fill);
    QObject::connect(&shelf, &CourseShelf::choiceChanged, &list, fill);
    QObject::connect(&shelf, &CourseShelf::coursesChanged, &list, fill);
}

QComboBox *makeOpenList(CourseShelf &shelf, Navigator &navigator, QWidget *parent)
{
    QComboBox *list = makeList(u"settingsOpenCourse"_s, parent);
    follow(shelf, *list, [&shelf, list] {
        list->clear();
        for (const auto &course : shelf.library().courses) {
            list->addItem(course->course().title, course->id());
        }
        list->setCurrentIndex(shelf.isEmpty() ? -1 : list->findData(shelf.course().id));
    });
    QObject::connect(list, &QComboBox::activated, &navigator,
                     [list, &navigator] { navigator.openCourse(list->currentData().toString()); });
    return list;
}

QComboBox *makeStudiedList(CourseShelf &shelf, QWidget *parent)
{
    QComboBox *list = makeList(QString::fromLatin1(Options::studiedCourse.key), parent);
    follow(shelf, *list, [&shelf, list] {
        list->clear();
        list->addItem(Text::tr("All that were begun"), QString());
        for (const auto &course : shelf.library().courses) {
            list->addItem(course->course().title, course->id());
        }
        list->setCurrentIndex(std::max(0, list->findData(shelf.choice())));
    });
    QObject::connect(list, &QComboBox::activated, &shelf,
                     [list, &shelf] { shelf.choose(list->currentData().toString()); });
    return list;
}

QComboBox *makeLanguageList(Settings::Settings &settings, const CourseShelf &shelf, QWidget *parent)
{
    QComboBox *list = makeList(QString::fromLatin1(Options::courseLanguage.key), parent);
    const auto fill = [&settings, &shelf, list] {
        const QString chosen = settings.value(Options::courseLanguage);
        QStringList languages = shelf.library().languages();
        if (!chosen.isEmpty() && !languages.contains(chosen)) {
            languages << chosen; // of a course that is gone, and may come back
        }
        list->clear();
        list->addItem(Text::tr("As the system"), QString());
        for (const QString &language : languages) {
            list->addItem(Course::languageName(language), language);
        }
        list->setCurrentIndex(list->findData(chosen));
    };
    follow(shelf, *list, fill);
    list->setEnabled(settings.mayChange(&Options::courseLanguage));
    QObject::connect(&settings, &Settings::Settings::changed, list, [fill](const QString &key) {
        if (key == QLatin1StringView(Options::courseLanguage.key)) {
            fill();
        }
    });
    QObject::connect(list, &QComboBox::activated, &settings,
                     [list, &settings] { settings.setValue(Options::courseLanguage, list->currentData().toString()); });
    return list;
}

} // namespace

SettingsPage *makeCoursePage(const SettingsParts &parts, QWidget *parent)
{
    auto *page = new SettingsPage(Text::tr("Course"), parent);
    page->add({Text::tr("Course that is open"), Text::tr("It is opened where you left it."), Text::tr("lesson")},
              *makeOpenList(parts.shelf, parts.navigator, page->body()));
    page->add({Text::tr("Courses that are gone over"), Text::tr("By Today, by Interview and by the search."),
               Text::tr("repeat review")},
              *makeStudiedList(parts.shelf, page->body()), &Options::studiedCourse);
    page->add(
        {Text::tr("Language of courses"),
         Text::tr("Of lessons and their questions. What a course has no translation of is shown as it was written."),
         Text::tr("translation translated")},
        *makeLanguageList(parts.settings, parts.shelf, page->body()), &Options::courseLanguage);
    return page;
}

} // namespace Ochre::Window
