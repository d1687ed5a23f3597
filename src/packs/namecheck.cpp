// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packs/namecheck.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Packs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NameCheck)
};

QString advice()
{
    return Text::tr("A course pack has no such name: do not use the file, or ask its author.");
}

// Of the name as it can be shown: what is no text is replaced.
std::unexpected<Error> refused(const QString &sentence, const QByteArray &name)
{
    QString shown = QString::fromUtf8(name.first(std::min<qsizetype>(name.size(), 80)));
    for (QChar &letter : shown) {
        letter = letter.isPrint() ? letter : QChar::ReplacementCharacter;
    }
    return std::unexpected(Error{sentence.arg(shown), {}, advice(), ErrorKind::Foreign});
}

bool hasControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) { return letter.category() == QChar::Other_Control; });
}

// As file systems see it that know no difference of case or composition.
QString folded(const QString &path)
{
    return path.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

Result<QString> NameCheck::checked(const QByteArray &name) const
{
    if (name.isEmpty() || name.contains('\0')) {
        return refused(Text::tr("A name in the archive is empty or has a NUL byte: “%1”."), name);
    }
    if (!name.isValidUtf8()) {
        return refused(Text::tr("A name in the archive is not UTF-8: “%1”."), name);
    }
    if (name.contains('\\')) {
        return refused(Text::tr("A name in the archive has a backslash: “%1”."), name);
    }
    QString path = QString::fromUtf8(name);
    if (hasControl(path)) {
        return refused(Text::tr("A name in the archive has a control character: “%1”."), name);
    }
    if (path.startsWith(u'/') || (path.size() > 1 && path.at(1) == u':')) {
        return refused(Text::tr("A name in the archive is absolute: “%1”."), name);
    }
    path = path.endsWith(u'/') ? path.chopped(1) : path;
    const QStringList parts = path.split(u'/');
    if (std::ranges::any_of(parts,
                            [](const QString &part) { return part.isEmpty() || part == u"." || part == u".."; })) {
        return refused(Text::tr("A name in the archive leads out of its folder: “%1”."), name);
    }
    if (parts.size() > m_limits.depth) {
        return refused(Text::tr("A name in the archive lies too deep: “%1”."), name);
    }
    if (name.size() > m_limits.pathBytes || std::ranges::any_of(parts, [this](const QString &part) {
            return part.toUtf8().size() > m_limits.nameBytes;
        })) {
        return refused(Text::tr("A name in the archive is too long: “%1”."), name);
    }
    return path;
}

Result<QString> NameCheck::take(const QByteArray &name)
{
    Result<QString> path = checked(name);
    if (!path) {
        return path;
    }
    const bool isFolder = name.endsWith('/');
    const QString key = folded(*path);
    bool isTaken = m_files.contains(key) || (!isFolder && m_folders.contains(key));
    for (qsizetype slash = key.indexOf(u'/'); slash >= 0; slash = key.indexOf(u'/', slash + 1)) {
        const QString folder = key.first(slash);
        isTaken = isTaken || m_files.contains(folder);
        m_folders.insert(folder);
    }
    if (isTaken) {
        return refused(
            Text::tr("Two names in the archive differ in nothing but the case of letters, or in nothing: “%1”."), name);
    }
    (isFolder ? m_folders : m_files).insert(key);
    return path;
}

bool isHidden(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return std::ranges::any_of(parts,
                               [](const QString &part) { return part.startsWith(u'.') || part == "__MACOSX"_L1; });
}

} // namespace Ochre::Packs
