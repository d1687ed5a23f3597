// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/arguments.h"
#include "app/desktop.h"
#include "app/singleinstance.h"
#include "base/logging.h"
#include "base/translation.h"
#include "settings/presets.h"
#include "widgets/housestyle.h"

#include <QApplication>
#include <QMessageBox>

#include <cstdio>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

// On the terminal, and in a window for whoever started the program without one.
void showRefusal(const Error &error)
{
    std::fprintf(stderr, "ochre: %s\n", qPrintable(error.text()));
    if (QGuiApplication::platformName() != u"offscreen") {
        QMessageBox::warning(nullptr, QCoreApplication::translate("main", "Ochre"), error.text());
    }
}

// The defaults that came with the program, and above them what whoever looks after the machine has decided.
Settings::Presets installedPresets()
{
    return Settings::readPresets(
        {QCoreApplication::applicationDirPath() + u"/../share/ochre/defaults.ini"_s, u"/etc/xdg/Ochre/ochre.conf"_s});
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"ochre"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(OCHRE_VERSION));
    if (const std::optional<int> ended = App::answerWithoutWindow(argc, argv)) {
        return *ended;
    }
    QGuiApplication::setDesktopFileName(u"alt.ochre.Ochre"_s); // the windows belong to this file's name and icon
    QApplication::setStyle(new Widgets::HouseStyle);
    const QApplication application(argc, argv);
    installTranslations();
    const App::Arguments arguments = App::parseArguments(application);
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

    App::Desktop desktop(paths, !arguments.lessons.isEmpty(), installedPresets());
    QObject::connect(&single, &App::SingleInstance::received, &desktop.window(),
                     [&desktop](const App::Handover &handover) { desktop.raise(handover); });
    desktop.start();
    if (problem) {
        std::fprintf(stderr, "ochre: %s\n", qPrintable(problem->text()));
        desktop.window().showMessage(*problem);
    }
    for (const QString &file : arguments.files) {
        desktop.open(file);
    }
    return QApplication::exec();
}
