// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop.h"
#include "base/logging.h"
#include "base/translation.h"

#include <kdsingleapplication.h>
#include <QApplication>
#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QStyleFactory>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString lessons; // another course pack
    QString file;    // a Rust file to open
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
        u"file"_s, QCoreApplication::translate("main", "A Rust file to open in the workbench."), u"[file.rs]"_s);
    parser.process(application);
    const QString file = parser.positionalArguments().value(0);
    return {parser.value(u"lessons"_s), file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath(),
            parser.isSet(u"verbose"_s)};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
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
    const QByteArray place = QCryptographicHash::hash(paths.data.toUtf8(), QCryptographicHash::Sha256);
    KDSingleApplication single(u"ochre-"_s + QString::fromLatin1(place.toHex().first(16)));
    if (!single.isPrimaryInstance()) {
        single.sendMessage(arguments.file.toUtf8());
        return 0;
    }

    App::Desktop desktop(paths, !arguments.lessons.isEmpty());
    QObject::connect(&single, &KDSingleApplication::messageReceived, &desktop.window(),
                     [&desktop](const QByteArray &file) { desktop.raise(QString::fromUtf8(file)); });
    desktop.start();
    if (!arguments.file.isEmpty()) {
        desktop.window().openFile(arguments.file);
    }
    return QApplication::exec();
}
