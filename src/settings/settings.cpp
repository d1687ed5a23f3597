// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"

#include "settings/optionvalue.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Settings {

namespace {

// What the program remembers, and nobody chooses.
constexpr auto allowedCoursesKey = "runner/allowed_courses";
constexpr auto openCourseKey = "course/open";
constexpr auto allowedProgramsKey = "runner/allowed_programs";
constexpr auto syncFolderKey = "sync/folder";
constexpr auto windowStateArea = "window_state/";
constexpr auto keysArea = "keys/";
constexpr auto asideArea = "not_understood/";

QString keyOf(const char *key)
{
    return QString::fromLatin1(key);
}

QString stateKey(const QString &name)
{
    return keyOf(windowStateArea) + name;
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : Settings(file, Presets(), parent)
{
}

Settings::Settings(const QString &file, Presets presets, QObject *parent)
    : QObject(parent)
    , m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
    , m_presets(std::move(presets))
{
    std::ignore = m_settings->allKeys(); // sections are parsed when first read; only then a damaged one shows
    if (m_settings->status() == QSettings::FormatError) {
        // What can be read of a damaged file is not to be trusted; a copy stays for whoever edited it.
        QFile::remove(file + u".damaged"_s);
        QFile::copy(file, file + u".damaged"_s);
        m_settings->clear();
    }
    noteBadValues();
}

// Set aside, and told once: the next start finds nothing wrong.
void Settings::noteBadValues()
{
    for (const Option &option : allOptions) {
        const QString key = keyOf(Ochre::Settings::keyOf(option));
        const QVariant value = m_settings->value(key);
        if (!m_settings->contains(key)) {
            continue;
        }
        const auto meaning = std::visit([&value](const auto *known) { return meaningOf(value, *known); }, option);
        if (meaning && meaning->toString() == value.toString()) {
            continue;
        }
        m_badValues.push_back({key, value.toStringList().join(u", "_s)});
        m_settings->setValue(keyOf(asideArea) + key, value);
        if (meaning) {
            m_settings->setValue(key, *meaning);
        } else {
            m_settings->remove(key);
        }
    }
}

QList<BadValue> Settings::takeBadValues()
{
    return std::exchange(m_badValues, {});
}

Settings::~Settings() = default;

QVariant Settings::fallback(const auto &option) const
{
    return m_presets.values.value(keyOf(option.key), fallbackOf(option));
}

QVariant Settings::read(const auto &option) const
{
    if (!mayChange(&option)) {
        return fallback(option);
    }
    return meaningOf(m_settings->value(keyOf(option.key)), option).value_or(fallback(option));
}

bool Settings::value(const Switch &option) const
{
    return read(option).toBool();
}

int Settings::value(const Number &option) const
{
    return read(option).toInt();
}

QString Settings::value(const Word &option) const
{
    return read(option).toString();
}

QString Settings::value(const Text &option) const
{
    return read(option).toString();
}

void Settings::setValue(const Switch &option, bool value)
{
    if (mayChange(&option) && this->value(option) != value) {
        write(option.key, value);
    }
}

void Settings::setValue(const Number &option, int value)
{
    value = std::clamp(value, option.least, option.most);
    if (mayChange(&option) && this->value(option) != value) {
        write(option.key, value);
    }
}

void Settings::setValue(const Word &option, const QString &value)
{
    const QString word = meaningOf(value, option).value_or(fallback(option)).toString();
    if (mayChange(&option) && this->value(option) != word) {
        write(option.key, word);
    }
}

void Settings::setValue(const Text &option, const QString &value)
{
    const QString text = meaningOf(value, option).value_or(fallback(option)).toString();
    if (mayChange(&option) && this->value(option) != text) {
        write(option.key, text);
    }
}

void Settings::write(const char *key, const QVariant &value)
{
    m_settings->setValue(keyOf(key), value);
    announce(key);
}

void Settings::restoreDefault(const Option &option)
{
    if (!mayChange(option)) {
        return;
    }
    const bool wasDefault = isDefault(option);
    const char *key = Ochre::Settings::keyOf(option);
    m_settings->remove(keyOf(key));
    if (!wasDefault) {
        announce(key);
    }
}

bool Settings::isDefault(const Option &option) const
{
    return std::visit([this](const auto *known) { return read(*known) == fallback(*known); }, option);
}

bool Settings::mayChange(const Option &option) const
{
    return !m_presets.locked.contains(keyOf(Ochre::Settings::keyOf(option)));
}

void Settings::announce(const char *key)
{
    const QString name = keyOf(key);
    if (name == keyOf(Options::theme.key)) {
        emit themeChanged(theme());
    } else if (name == keyOf(Options::zoom.key)) {
        emit zoomChanged(zoom());
    } else if (name == keyOf(Options::liveCheck.key)) {
        emit liveCheckEnabledChanged(isLiveCheckEnabled());
    } else if (name == keyOf(Options::rustcPath.key)) {
        emit rustcPathChanged(rustcPath());
    } else if (name == keyOf(Options::tabMovesFocus.key)) {
        emit tabMovingFocusChanged(isTabMovingFocus());
    }
    emit changed(name);
}

std::optional<QString> Settings::keys(const QString &command) const
{
    const QVariant value = m_settings->value(keyOf(keysArea) + command);
    return value.isValid() ? std::optional(value.toString()) : std::nullopt;
}

void Settings::setKeys(const QString &command, const std::optional<QString> &keys)
{
    if (this->keys(command) == keys) {
        return;
    }
    if (keys) {
        m_settings->setValue(keyOf(keysArea) + command, *keys);
    } else {
        m_settings->remove(keyOf(keysArea) + command);
    }
    emit keysChanged();
}

QStringList Settings::commandsWithKeys() const
{
    QStringList commands;
    const QStringList all = m_settings->allKeys();
    for (const QString &key : all) {
        if (key.startsWith(QLatin1StringView(keysArea))) {
            commands << key.sliced(qstrlen(keysArea));
        }
    }
    return commands;
}

QStringList Settings::allowedCourses() const
{
    return m_settings->value(keyOf(allowedCoursesKey)).toStringList();
}

void Settings::allowCourse(const QString &id)
{
    if (const QStringList courses = allowedCourses(); !courses.contains(id)) {
        m_settings->setValue(keyOf(allowedCoursesKey), courses + QStringList{id});
        emit allowedChanged();
    }
}

QString Settings::openCourse() const
{
    return m_settings->value(keyOf(openCourseKey)).toString();
}

void Settings::setOpenCourse(const QString &id)
{
    m_settings->setValue(keyOf(openCourseKey), id);
}

QStringList Settings::allowedPrograms() const
{
    return m_settings->value(keyOf(allowedProgramsKey)).toStringList();
}

void Settings::allowProgram(const QString &key)
{
    constexpr qsizetype most = 200;
    QStringList programs = allowedPrograms();
    programs.removeAll(key);
    programs << key;
    m_settings->setValue(keyOf(allowedProgramsKey), programs.last(std::min(most, programs.size())));
    emit allowedChanged();
}

bool Settings::hasAllowed() const
{
    return !allowedCourses().isEmpty() || !allowedPrograms().isEmpty();
}

void Settings::forgetAllowed()
{
    m_settings->remove(keyOf(allowedCoursesKey));
    m_settings->remove(keyOf(allowedProgramsKey));
    emit allowedChanged();
}

QByteArray Settings::windowState(const QString &name) const
{
    return m_settings->value(stateKey(name)).toByteArray();
}

void Settings::setWindowState(const QString &name, const QByteArray &state)
{
    if (windowState(name) != state) {
        m_settings->setValue(stateKey(name), state);
    }
}

QHash<QString, QByteArray> Settings::takeWindowStates(const QString &prefix)
{
    QHash<QString, QByteArray> taken;
    const QStringList keys = m_settings->allKeys();
    for (const QString &key : keys) {
        if (key.startsWith(stateKey(prefix))) {
            taken.insert(key.sliced(stateKey({}).size()), m_settings->value(key).toByteArray());
            m_settings->remove(key);
        }
    }
    return taken;
}

void Settings::sync()
{
    m_settings->sync();
}

QString Settings::syncFolder() const
{
    const QString path = m_settings->value(keyOf(syncFolderKey)).toString();
    return QFileInfo(path).isAbsolute() ? path : QString();
}

void Settings::setSyncFolder(const QString &path)
{
    m_settings->setValue(keyOf(syncFolderKey), QFileInfo(path).isAbsolute() ? path : QString());
}

} // namespace Ochre::Settings
