// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/classcall.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct ClassCallText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ClassCallText)
};

} // namespace

bool ClassCall::isSet(const char *option) const
{
    return parser.isSet(QString::fromLatin1(option));
}

QString ClassCall::value(const char *option) const
{
    return parser.value(QString::fromLatin1(option));
}

Classroom::Patience ClassCall::patience() const
{
    Classroom::Patience patience;
    patience.stop = [this] {
        QCoreApplication::processEvents(); // a signal is heard there
        return console.isInterrupted();
    };
    return patience;
}

Result<std::unique_ptr<Classroom::Connection>> ClassCall::connect() const
{
    return Classroom::Connection::open(address, patience())
        .transform_error(
            [this](const Classroom::ServerFault &error) { return Classroom::inWords(error, address.shown()); });
}

int ClassCall::fault(const Classroom::ServerFault &fault) const
{
    return console.impossible(Classroom::inWords(fault, address.shown()));
}

Result<Classroom::ClassRow> ClassCall::findClass(Classroom::Connection &connection) const
{
    const auto classes = Classroom::listClasses(connection);
    if (!classes) {
        return std::unexpected(Classroom::inWords(classes.error(), address.shown()));
    }
    const QString wanted = value("class");
    std::vector<Classroom::ClassRow> found;
    for (const Classroom::ClassRow &row : *classes) {
        if (wanted.isEmpty() || row.id == wanted || row.title == wanted) {
            found.push_back(row);
        }
    }
    if (found.size() == 1) {
        return found.front();
    }
    QStringList titles;
    for (const Classroom::ClassRow &row : *classes) {
        titles << row.title + u" ("_s + row.id + u')';
    }
    return std::unexpected(Error{found.empty() ? ClassCallText::tr("There is no such class that you may see.")
                                               : ClassCallText::tr("There are several classes."),
                                 address.shown(),
                                 titles.isEmpty()
                                     ? ClassCallText::tr("ochrectl class init URL --class NAME makes one.")
                                     : ClassCallText::tr("Name one with --class: %1").arg(titles.join(u", "))});
}

int ClassCall::inClass(const std::function<int(Classroom::Connection &, const Classroom::ClassRow &)> &work) const
{
    const auto connection = connect();
    if (!connection) {
        return console.impossible(connection.error());
    }
    const Result<Classroom::ClassRow> row = findClass(**connection);
    return row ? work(**connection, *row) : console.impossible(row.error());
}

} // namespace Ochre::Ctl
