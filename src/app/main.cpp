// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "base/filesystem.h"
#include "base/paths.h"
#include "course/packloader.h"
#include "pages/mainwindow.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "runner/errorexplainer.h"
#include "runner/toolchainprobe.h"
#include "settings/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStyleFactory>
#include <QTimer>
#include <QWindow>
#include <kdsingleapplication.h>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString lessons; // another course pack
    QString file;    // a Rust file to open
};

Arguments parseArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "A study desk for Rust."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"lessons"_s, QCoreApplication::translate("main", "Open this course pack instead of the built-in one."),
                      QCoreApplication::translate("main", "folder")});
    parser.addPositionalArgument(u"file"_s, QCoreApplication::translate("main", "A Rust file to open in the workbench."),
                                 u"[file.rs]"_s);
    parser.process(application);
    return {parser.value(u"lessons"_s), parser.positionalArguments().value(0)};
}

void raise(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"ochre"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(OCHRE_VERSION));
    const Arguments arguments = parseArguments(application);
    Paths paths = Paths::standard();
    if (!arguments.lessons.isEmpty()) {
        paths.lessons = arguments.lessons;
    }

    // One window a user: a second start raises the first, which owns the store.
    KDSingleApplication single(u"ochre-"_s + QString::number(qHash(paths.data)));
    if (!single.isPrimaryInstance()) {
        single.sendMessage(arguments.file.toUtf8());
        return 0;
    }

    // A folder that cannot be made is reported by whoever needs it: the store, the settings or the runner.
    for (const QString &folder : {paths.data, paths.config, paths.cache}) {
        [[maybe_unused]] const Result<void> made = makeFolder(folder);
    }
    Settings::Settings settings(paths.config + u"/ochre.ini"_s);
    Progress::ProgressService progress(paths.data + u"/progress.sqlite"_s, systemClock());
    progress.open();
    Runner::ToolchainProbe probe;
    Runner::CodeRunner editorRunner({paths.cache + u"/editor"_s, paths.helpers, true});
    Runner::CodeRunner pageRunner({paths.cache + u"/page"_s, paths.helpers, true});
    Runner::ErrorExplainer explainer;
    const Result<Course::LoadedCourse> course = Course::loadPack(paths.lessons);
    Pages::MainWindow window({paths, course, settings, progress, probe, editorRunner, pageRunner, explainer});
    QObject::connect(&single, &KDSingleApplication::messageReceived, &window, [&window](const QByteArray &message) {
        raise(window);
        if (!message.isEmpty()) {
            window.openFile(QString::fromUtf8(message));
        }
    });
    QTimer::singleShot(0, &probe, [&] { probe.start({settings.rustcPath(), paths.helpers}); });
    window.show();
    if (!arguments.file.isEmpty()) {
        window.openFile(arguments.file);
    }
    return QApplication::exec();
}
