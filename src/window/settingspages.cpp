// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/settingspages.h"

#include "base/paths.h"
#include "settings/settings.h"
#include "window/actions.h"
#include "window/settingcontrols.h"
#include "window/settingscourses.h"
#include "window/settingspage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

namespace Options = Settings::Options;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Window::SettingsPages)
};

SettingsPage *makeAppearance(Settings::Settings &settings, QWidget *parent)
{
    auto *page = new SettingsPage(Text::tr("Appearance"), parent);
    page->add({Text::tr("Theme"), {}, Text::tr("colours dark light")},
              *makeControl(settings, Options::theme,
                           {Text::tr("As the system"), Text::tr("Light"), Text::tr("Dark"), Text::tr("High contrast")},
                           page->body()),
              &Options::theme);
    page->add({Text::tr("Zoom"),
               Text::tr("Of everything in the window. Ctrl and the wheel, or Ctrl with + and −, do "
                        "the same."),
               Text::tr("size scale")},
              *makeControl(settings, Options::zoom, Text::tr(" %"), 10, page->body()), &Options::zoom);
    page->add({Text::tr("Font of lessons"), {}, Text::tr("family text")},
              *makeFontControl(settings, Options::lessonFont, false, page->body()), &Options::lessonFont);
    page->add({Text::tr("Text size of lessons"), Text::tr("Before the zoom. Headings follow."), {}},
              *makeControl(settings, Options::lessonSize, Text::tr(" px"), 1, page->body()), &Options::lessonSize);
    page->add({Text::tr("Font of programs"), Text::tr("Only fonts whose letters are all as wide."),
               Text::tr("code family monospace")},
              *makeFontControl(settings, Options::codeFont, true, page->body()), &Options::codeFont);
    page->add({Text::tr("Text size of programs"), Text::tr("Before the zoom; in the editor, in lessons and of output."),
               Text::tr("code")},
              *makeControl(settings, Options::codeSize, Text::tr(" px"), 1, page->body()), &Options::codeSize);
    page->add({Text::tr("Font of menus and lists"), {}, Text::tr("family interface")},
              *makeFontControl(settings, Options::uiFont, false, page->body()), &Options::uiFont);
    return page;
}

SettingsPage *makeEditor(Settings::Settings &settings, QWidget *parent)
{
    auto *page = new SettingsPage(Text::tr("Editor"), parent);
    page->add({Text::tr("Check while typing"),
               Text::tr("The compiler looks at the program a moment after each change, without running it."),
               Text::tr("live compiler")},
              *makeControl(settings, Options::liveCheck, page->body()), &Options::liveCheck);
    page->add({Text::tr("Offer words"),
               Text::tr("Names, methods and forms that the course has used, and the words of the program. Down "
                        "chooses, Tab and Enter take."),
               Text::tr("completion complete suggestions autocomplete")},
              *makeControl(settings, Options::completion,
                           {Text::tr("After two letters"), Text::tr("Only on Ctrl+Space"), Text::tr("Never")},
                           page->body()),
              &Options::completion);
    page->add({Text::tr("Wrap long lines"), Text::tr("Otherwise they are scrolled sideways."), {}},
              *makeControl(settings, Options::wrap, page->body()), &Options::wrap);
    page->add({Text::tr("Columns of a tab"),
               Text::tr("Also of one step of indentation, which is made of spaces. rustfmt takes 4."),
               Text::tr("width indent")},
              *makeControl(settings, Options::tabWidth, QString(), 1, page->body()), &Options::tabWidth);
    page->add({Text::tr("Tab moves the focus"),
               Text::tr("So that the keyboard alone can leave the editor. Ctrl+M switches between both."),
               Text::tr("keyboard accessibility")},
              *makeControl(settings, Options::tabMovesFocus, page->body()), &Options::tabMovesFocus);
    return page;
}

SettingsPage *makeRunning(Settings::Settings &settings, QWidget *parent)
{
    auto *page = new SettingsPage(Text::tr("Running"), parent);
    page->addText(
        Text::tr("A program that uses more is stopped, and its outcome says why. Larger numbers let a program "
                 "in an endless loop hold up this machine for longer."));
    page->add({Text::tr("Time of computing"),
               Text::tr("Waiting for your input is not counted; sleeping may take twice as long."),
               Text::tr("limit seconds cpu")},
              *makeControl(settings, Options::runSeconds, Text::tr(" s"), 1, page->body()), &Options::runSeconds);
    page->add({Text::tr("Memory"), Text::tr("Of a program and everything it starts together."), Text::tr("limit ram")},
              *makeControl(settings, Options::runMemory, Text::tr(" MiB"), 64, page->body()), &Options::runMemory);
    page->add({Text::tr("Output"), Text::tr("What it prints, and what it reports as errors, together."),
               Text::tr("limit print")},
              *makeControl(settings, Options::runOutput, Text::tr(" KiB"), 256, page->body()), &Options::runOutput);
    auto *forget = new QPushButton(Text::tr("Ask again"), page->body());
    forget->setObjectName(u"forgetAllowedButton"_s);
    const auto show = [&settings, forget] { forget->setEnabled(settings.hasAllowed()); };
    show();
    QObject::connect(&settings, &Settings::Settings::allowedChanged, forget, show);
    QObject::connect(forget, &QPushButton::clicked, &settings, &Settings::Settings::forgetAllowed);
    page->add({Text::tr("Programs that may run without a sandbox"),
               Text::tr("You were asked for each, where this machine has no sandbox. Afterwards you are asked again."),
               Text::tr("consent allowed")},
              *forget);
    return page;
}

SettingsPage *makeToolchain(const SettingsParts &parts, QWidget *parent)
{
    auto *page = new SettingsPage(Text::tr("Toolchain"), parent);
    page->add({Text::tr("Compiler"),
               Text::tr("The rustc that programs are compiled with; cargo and the others are "
                        "taken from beside it."),
               Text::tr("rustc cargo path")},
              *makePathControl(parts.settings, Options::rustcPath, false, Text::tr("found by itself"), page->body()),
              &Options::rustcPath);
    page->add(
        {Text::tr("Sources of crates"), Text::tr("A folder made by “cargo vendor”, for lessons that use crates."),
         Text::tr("crates vendor registry")},
        *makePathControl(parts.settings, Options::crateFolder, true, Text::tr("those of the system"), page->body()),
        &Options::crateFolder);
    auto *show = new QPushButton(Text::tr("Show the toolchain…"), page->body());
    show->setObjectName(u"showToolchainButton"_s);
    QObject::connect(show, &QPushButton::clicked, parts.actions.action(u"toolchainAction"_s), &QAction::trigger);
    page->add({Text::tr("What was found on this machine"), Text::tr("With what is missing, and how to get it."),
               Text::tr("versions sandbox rustfmt clippy")},
              *show);
    return page;
}

QWidget *makePlace(const QString &name, const QString &folder, QWidget *parent)
{
    auto *buttons = new QWidget(parent);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto *open = new QPushButton(Text::tr("Open folder"), buttons);
    auto *copy = new QPushButton(Text::tr("Copy path"), buttons);
    open->setObjectName(name + u"OpenButton"_s);
    copy->setObjectName(name + u"CopyButton"_s);
    row->addWidget(open);
    row->addWidget(copy);
    buttons->setFocusProxy(open);
    QObject::connect(open, &QPushButton::clicked, buttons,
                     [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    QObject::connect(copy, &QPushButton::clicked, buttons, [folder] { QGuiApplication::clipboard()->setText(folder); });
    return buttons;
}

SettingsPage *makeData(const SettingsParts &parts, QWidget *parent)
{
    auto *page = new SettingsPage(Text::tr("Privacy and data"), parent);
    page->addText(Text::tr("Nothing leaves this machine: Ochre has no account, sends nothing, counts nothing elsewhere "
                           "and fetches nothing. What you answer and write is kept in files of your own."));
    page->add({Text::tr("Your progress"),
               Text::tr("Answers, notes and each version of your programs, in %1.").arg(parts.paths.data),
               Text::tr("folder place store")},
              *makePlace(u"data"_s, parts.paths.data, page->body()));
    page->add({Text::tr("Your settings"), Text::tr("This window's choices, in %1.").arg(parts.paths.config),
               Text::tr("folder place configuration")},
              *makePlace(u"config"_s, parts.paths.config, page->body()));
    auto *backups = new QPushButton(Text::tr("Show backups…"), page->body());
    backups->setObjectName(u"showBackupsButton"_s);
    QObject::connect(backups, &QPushButton::clicked, parts.actions.action(u"restoreAction"_s), &QAction::trigger);
    page->add({Text::tr("Backups"),
               Text::tr("One is made on every day on which you study. Any of them can be brought back."),
               Text::tr("restore save")},
              *backups);
    return page;
}

SettingsPage *makeStudy(Settings::Settings &settings, QWidget *parent)
{
    auto *page = new SettingsPage(Text::tr("Study"), parent);
    page->addText(
        Text::tr("What is due is computed from your answers: a change holds at once, and nothing is lost by it."));
    page->add({Text::tr("Reviews a day"), Text::tr("What is over it waits for the next days; Practice says how much."),
               Text::tr("limit due cards")},
              *makeControl(settings, Options::reviewsADay, QString(), 10, page->body()), &Options::reviewsADay);
    page->add({Text::tr("New cards of your own a day"), Text::tr("Cards that you wrote and were never asked."),
               Text::tr("limit own")},
              *makeControl(settings, Options::newCardsADay, QString(), 5, page->body()), &Options::newCardsADay);
    page->add({Text::tr("Ask how sure you are"),
               Text::tr("Before each answer: a guess, fairly sure or sure. Progress compares it with what was right; a "
                        "press on “How sure?” beside the question changes it too."),
               Text::tr("confidence calibration guess")},
              *makeControl(settings, Options::askSureness, page->body()), &Options::askSureness);
    page->add({Text::tr("Recall to reach"),
               Text::tr("A card is due when you would still know it with this probability. More of it means more "
                        "reviews: 95 % takes about two and a half times as many as 90 %."),
               Text::tr("retention target memory schedule")},
              *makeControl(settings, Options::targetRecall, Text::tr(" %"), 1, page->body()), &Options::targetRecall);
    return page;
}

} // namespace

std::vector<SettingsPage *> makeSettingsPages(const SettingsParts &parts, QWidget *parent)
{
    return {makeAppearance(parts.settings, parent),
            makeEditor(parts.settings, parent),
            makeRunning(parts.settings, parent),
            makeToolchain(parts, parent),
            makeData(parts, parent),
            makeCoursePage(parts, parent),
            makeStudy(parts.settings, parent)};
}

} // namespace Ochre::Window
