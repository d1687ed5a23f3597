// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

static void initTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace Ochre {

void installTranslations()
{
    initTranslationResources();
    const QString folder = QStringLiteral(":/i18n");
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale()}) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(locale, QStringLiteral("ochre"), QStringLiteral("_"), folder)) {
            QCoreApplication::installTranslator(translator);
        }
    }
}

} // namespace Ochre
