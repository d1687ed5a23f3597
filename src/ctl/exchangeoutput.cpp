// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/exchangeoutput.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

QJsonArray leftOutJson(const Course::Problems &problems)
{
    QJsonArray array;
    for (const Course::Problem &problem : problems) {
        array << QJsonObject{{u"file"_s, problem.file}, {u"line"_s, problem.line}, {u"message"_s, problem.message}};
    }
    return array;
}

void printLeftOut(const Course::Problems &problems, QTextStream &err)
{
    for (const Course::Problem &problem : problems) {
        err << problem.text() << '\n';
    }
}

} // namespace Ochre::Ctl
