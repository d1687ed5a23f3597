// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Ochre::Settings {

namespace {

template<typename T>
struct Entry {
    const char *key;
    T fallback;
};

// The table: every key with its type and default.
constexpr Entry<Theme> themeEntry{"window/theme", Theme::System};
constexpr Entry<int> zoomEntry{"window/zoom", 100};
constexpr Entry<bool> liveCheckEntry{"editor/live_check", true};
constexpr Entry<bool> tabMovesFocusEntry{"editor/tab_moves_focus", false};
constexpr Entry<const char *> rustcPathEntry{"toolchain/rustc_path", ""};
constexpr Entry<const char *> crateFolderEntry{"toolchain/crate_folder", ""};
constexpr Entry<const char *> allowedCoursesEntry{"runner/allowed_courses", ""};
constexpr Entry<const char *> openCourseEntry{"course/open", ""};
constexpr Entry<const char *> studiedCourseEntry{"course/studied", ""};
constexpr Entry<const char *> allowedProgramsEntry{"runner/allowed_programs", ""};
constexpr auto windowStateArea = "window_state/";

constexpr int smallestZoom = 50;
constexpr int largestZoom = 300;

constexpr std::array<std::pair<Theme, const char *>, 4> themeNames{{{Theme::System, "system"},
                                                                    {Theme::Light, "light"},
                                                                    {Theme::Dark, "dark"},
                                                                    {Theme::HighContrast, "high-contrast"}}};

QString keyOf(const char *key)
{
    return QString::fromLatin1(key);
}

QString themeName(Theme theme)
{
    const auto found = std::ranges::find(themeNames, theme, &std::pair<Theme, const char *>::first);
    return keyOf(found == themeNames.end() ? themeNames.front().second : found->second);
}

// A value that someone edited by hand into something else counts as not set.
bool readBool(const QSettings &settings, const Entry<bool> &entry)
{
    const QString text = settings.value(keyOf(entry.key)).toString();
    return text == "true"_L1 || (text != "false"_L1 && entry.fallback);
}

int readInt(const QSettings &settings, const Entry<int> &entry)
{
    bool isNumber = false;
    const int value = settings.value(keyOf(entry.key)).toInt(&isNumber);
    return isNumber ? value : entry.fallback;
}

bool writeBool(QSettings &settings, const Entry<bool> &entry, bool value)
{
    if (readBool(settings, entry) == value) {
        return false;
    }
    settings.setValue(keyOf(entry.key), value);
    return true;
}

QString stateKey(const QString &name)
{
    return keyOf(windowStateArea) + name;
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    std::ignore = m_settings->allKeys(); // sections are parsed when first read; only then a damaged one shows
    if (m_settings->status() == QSettings::FormatError) {
        // What can be read of a damaged file is not to be trusted; a copy stays for whoever edited it.
        QFile::remove(file + u".damaged"_s);
        QFile::copy(file, file + u".damaged"_s);
        m_settings->clear();
    }
}

Settings::~Settings() = default;

Theme Settings::theme() const
{
    const QString name = m_settings->value(keyOf(themeEntry.key)).toString();
    const auto found = std::ranges::find_if(
        themeNames, [&name](const auto &known) { return name == QLatin1StringView(known.second); });
    return found == themeNames.end() ? themeEntry.fallback : found->first;
}

void Settings::setTheme(Theme theme)
{
    if (this->theme() != theme) {
        m_settings->setValue(keyOf(themeEntry.key), themeName(theme));
        emit themeChanged(theme);
    }
}

int Settings::zoom() const
{
    return std::clamp(readInt(*m_settings, zoomEntry), smallestZoom, largestZoom);
}

void Settings::setZoom(int percent)
{
    percent = std::clamp(percent, smallestZoom, largestZoom);
    if (zoom() != percent) {
        m_settings->setValue(keyOf(zoomEntry.key), percent);
        emit zoomChanged(percent);
    }
}

bool Settings::isLiveCheckEnabled() const
{
    return readBool(*m_settings, liveCheckEntry);
}

void Settings::setLiveCheckEnabled(bool enabled)
{
    if (writeBool(*m_settings, liveCheckEntry, enabled)) {
        emit liveCheckEnabledChanged(enabled);
    }
}

QString Settings::rustcPath() const
{
    const QString path = m_settings->value(keyOf(rustcPathEntry.key), keyOf(rustcPathEntry.fallback)).toString();
    // A relative path would start a program of whatever folder the process is in.
    return QFileInfo(path).isAbsolute() ? path : QString();
}

void Settings::setRustcPath(const QString &path)
{
    const QString absolute = QFileInfo(path).isAbsolute() ? path : QString();
    if (rustcPath() != absolute) {
        m_settings->setValue(keyOf(rustcPathEntry.key), absolute);
        emit rustcPathChanged(absolute);
    }
}

QString Settings::crateFolder() const
{
    const QString path = m_settings->value(keyOf(crateFolderEntry.key), keyOf(crateFolderEntry.fallback)).toString();
    return QFileInfo(path).isAbsolute() ? path : QString();
}

void Settings::setCrateFolder(const QString &path)
{
    m_settings->setValue(keyOf(crateFolderEntry.key), QFileInfo(path).isAbsolute() ? path : QString());
}

bool Settings::isTabMovingFocus() const
{
    return readBool(*m_settings, tabMovesFocusEntry);
}

void Settings::setTabMovingFocus(bool enabled)
{
    if (writeBool(*m_settings, tabMovesFocusEntry, enabled)) {
        emit tabMovingFocusChanged(enabled);
    }
}

QStringList Settings::allowedCourses() const
{
    return m_settings->value(keyOf(allowedCoursesEntry.key)).toStringList();
}

void Settings::allowCourse(const QString &id)
{
    if (const QStringList courses = allowedCourses(); !courses.contains(id)) {
        m_settings->setValue(keyOf(allowedCoursesEntry.key), courses + QStringList{id});
    }
}

QString Settings::openCourse() const
{
    return m_settings->value(keyOf(openCourseEntry.key)).toString();
}

void Settings::setOpenCourse(const QString &id)
{
    m_settings->setValue(keyOf(openCourseEntry.key), id);
}

QString Settings::studiedCourse() const
{
    return m_settings->value(keyOf(studiedCourseEntry.key)).toString();
}

void Settings::setStudiedCourse(const QString &id)
{
    m_settings->setValue(keyOf(studiedCourseEntry.key), id);
}

QStringList Settings::allowedPrograms() const
{
    return m_settings->value(keyOf(allowedProgramsEntry.key)).toStringList();
}

void Settings::allowProgram(const QString &key)
{
    constexpr qsizetype most = 200;
    QStringList programs = allowedPrograms();
    programs.removeAll(key);
    programs << key;
    m_settings->setValue(keyOf(allowedProgramsEntry.key), programs.last(std::min(most, programs.size())));
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

} // namespace Ochre::Settings
