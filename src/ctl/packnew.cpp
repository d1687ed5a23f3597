// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packnew.h"

#include "course/courseid.h"
#include "ctl/authoring.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

const QString skeleton = u"skeleton"_s;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackNew)
};

// "My first_pack" → "my-first-pack".
QString idOf(const QString &folderName)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    const QString words = folderName.toLower().replace(others, u" "_s).simplified();
    const QString id = QString(words).replace(u' ', u'-').left(Course::longestId);
    return id.isEmpty() ? u"course"_s : id.endsWith(u'-') ? id.chopped(1) : id;
}

// "my-first-pack" → "My first pack".
QString titleOf(const QString &id)
{
    QString title = id;
    title.replace(u'-', u' ');
    title[0] = title[0].toUpper();
    return title;
}

// What stands between the quotes of a TOML text, which holds no control characters.
QByteArray quotable(const QString &text)
{
    QString escaped;
    for (const QChar letter : text) {
        if (letter.category() == QChar::Other_Control) {
            continue;
        }
        if (letter == u'"' || letter == u'\\') {
            escaped += u'\\';
        }
        escaped += letter;
    }
    return escaped.toUtf8();
}

Result<PackName> completed(const QString &folder, const PackName &wanted)
{
    PackName name = wanted;
    name.id = name.id.isEmpty() ? idOf(QFileInfo(folder).fileName()) : name.id;
    if (!Course::isId(name.id)) {
        return std::unexpected(
            Error{Text::tr("“%1” is no id.").arg(name.id.left(Course::longestId)),
                  {},
                  Text::tr("Use lower-case letters, digits and single hyphens, at most 80 characters.")});
    }
    name.title = name.title.simplified(); // it stands in one line
    name.title = name.title.isEmpty() ? titleOf(name.id) : name.title;
    return name;
}

// Hidden files are no part of a pack: a folder that git has just made is empty.
Result<void> checkEmpty(const QString &folder)
{
    const QFileInfo place(folder);
    if (place.exists() && !place.isDir()) {
        return std::unexpected(Error{Text::tr("A file of this name is in the way."), folder,
                                     Text::tr("Name a folder that is new or empty.")});
    }
    if (!QDir(folder).isEmpty()) {
        return std::unexpected(
            Error{Text::tr("This folder is not empty."), folder, Text::tr("Name a folder that is new or empty.")});
    }
    return {};
}

Result<void> writePack(const QString &folder, const PackName &name)
{
    for (const QString &file : Authoring::files(skeleton)) {
        QByteArray content = Authoring::content(skeleton, file);
        if (file.endsWith(u".toml"_s) || file.endsWith(u".md"_s)) {
            content.replace("@TODAY@", QDate::currentDate().toString(Qt::ISODate).toLatin1());
            content.replace("@ID@", name.id.toLatin1());
            content.replace("@TITLE@", quotable(name.title));
        }
        if (const Result<void> written = Authoring::write(folder + u'/' + file, content); !written) {
            return written;
        }
    }
    return {};
}

} // namespace

int makePack(const QString &folder, const PackName &name, bool json, const Console &console)
{
    const Result<PackName> whole = completed(folder, name);
    if (!whole) {
        return console.impossible(whole.error());
    }
    if (const Result<void> empty = checkEmpty(folder); !empty) {
        return console.impossible(empty.error());
    }
    if (const Result<void> written = writePack(folder, *whole); !written) {
        return console.impossible(written.error());
    }
    if (json) {
        console.writeJson({{u"folder"_s, folder},
                           {u"id"_s, whole->id},
                           {u"title"_s, whole->title},
                           {u"files"_s, QJsonArray::fromStringList(Authoring::files(skeleton))}});
        return Fine;
    }
    console.out << Text::tr("A course with one lesson lies in %1 now. Prove it and see it with:").arg(folder) << "\n\n"
                << u"    ochrectl pack check \"%1\"\n    ochre --lessons \"%1\"\n"_s.arg(folder);
    return Fine;
}

} // namespace Ochre::Ctl
