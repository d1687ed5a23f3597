// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop.h"
#include "app/singleinstance.h"
#include "base/logging.h"
#include "base/translation.h"
#include "widgets/housestyle.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QMessageBox>

#include <cstdio>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString lessons;   // another course pack
    QStringList files; // Rust files and packs to open
    bool isVerbose = false;
};

Arguments parseArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "A study desk for Rust."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"lessons"_s,
                      QCoreApplication::translate(
                          "main", "Open this course pack, or the packs in this folder, instead of the installed ones."),
                      QCoreApplication::translate("main", "folder")});
    parser.addOption(
        {u"verbose"_s, QCoreApplication::translate("main", "Print what the program does to standard error.")});
    parser.addPositionalArgument(
        u"files"_s, QCoreApplication::translate("main", "Rust files to open in the workbench, and courses to install."),
        u"[file.rs|file.ochrepack]…"_s);
    parser.process(application);
    QStringList files;
    for (const QString &file : parser.positionalArguments()) {
        files << QFileInfo(file).absoluteFilePath();
    }
    return {parser.value(u"lessons"_s), files, parser.isSet(u"verbose"_s)};
}

// On the terminal, and in a window for whoever started the program without one.
void showRefusal(const Error &error)
{
    std::fprintf(stderr, "ochre: %s\n", qPrintable(error.text()));
    if (QGuiApplication::platformName() != u"offscreen") {
        QMessageBox::warning(nullptr, QCoreApplication::translate("main", "Ochre"), error.text());
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setStyle(new Widgets::HouseStyle);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"ochre"_s);
    installTranslations();
    QCoreApplication::setApplicationVersion(QStringLiteral(OCHRE_VERSION));
    const Arguments arguments = parseArguments(application);
    installLog(arguments.isVerbose);
    Paths paths = Paths::standard();
    if (!arguments.lessons.isEmpty()) {
        paths.lessons = arguments.lessons;
        paths.courses.clear();
    }

    // One window a user: a second start raises the first, which owns the store.
    App::SingleInstance single({paths.data, qEnvironmentVariable("XDG_RUNTIME_DIR")});
    const auto [role, problem] = single.start({arguments.files, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")});
    if (role == App::SingleInstance::Role::HandedOver) {
        return 0;
    }
    if (role == App::SingleInstance::Role::Refused) {
        showRefusal(problem.value());
        return 1;
    }

    App::Desktop desktop(paths, !arguments.lessons.isEmpty());
    QObject::connect(&single, &App::SingleInstance::received, &desktop.window(),
                     [&desktop](const App::Handover &handover) { desktop.raise(handover); });
    desktop.start();
    if (problem) {
        std::fprintf(stderr, "ochre: %s\n", qPrintable(problem->text()));
        desktop.window().showMessage(*problem);
    }
    for (const QString &file : arguments.files) {
        desktop.window().openFile(file);
    }
    return QApplication::exec();
}
