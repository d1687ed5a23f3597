// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

#include <memory>

class QSettings;

namespace Ochre::Settings {

enum class Theme { System, Light, Dark, HighContrast };

/// Every setting of the program, each declared once with key, type and default (settings.cpp). Nothing precious is kept
/// here: QSettings reports no error on a full disk. The only user of QSettings.
class Settings final : public QObject {
    Q_OBJECT
public:
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// Percent of the normal size, 50 to 300, for lesson, editor and output together.
    [[nodiscard]] int zoom() const;
    void setZoom(int percent);
    [[nodiscard]] bool isLiveCheckEnabled() const;
    void setLiveCheckEnabled(bool enabled);
    /// Absolute path of the rustc to use; empty = found by itself.
    [[nodiscard]] QString rustcPath() const;
    void setRustcPath(const QString &path);
    /// Absolute path of a folder made by `cargo vendor`, instead of the sources that the system has; empty = those.
    /// Read when the toolchain is looked for.
    [[nodiscard]] QString crateFolder() const;
    void setCrateFolder(const QString &path);
    /// Whether Tab moves the focus instead of indenting in the editor.
    [[nodiscard]] bool isTabMovingFocus() const;
    void setTabMovingFocus(bool enabled);
    /// Ids of the foreign courses whose code may run without a sandbox; asked once for each.
    [[nodiscard]] QStringList allowedCourses() const;
    void allowCourse(const QString &id);

    /// Id of the course that is open; empty = none was chosen yet.
    [[nodiscard]] QString openCourse() const;
    void setOpenCourse(const QString &id);
    /// Id of the one course that Today, the interview bank and the search go over; empty = all that were begun.
    [[nodiscard]] QString studiedCourse() const;
    void setStudiedCourse(const QString &id);

    /// Programs of the learner's own that may run without a sandbox, by keys that RunConsent makes; the latest 200.
    [[nodiscard]] QStringList allowedPrograms() const;
    void allowProgram(const QString &key);

    /// Window geometry and dock layout under a name such as "main"; empty when never saved.
    [[nodiscard]] QByteArray windowState(const QString &name) const;
    void setWindowState(const QString &name, const QByteArray &state);
    /// All whose name begins so, taken out.
    [[nodiscard]] QHash<QString, QByteArray> takeWindowStates(const QString &prefix);

    void sync();

signals:
    void themeChanged(Ochre::Settings::Theme theme);
    void zoomChanged(int percent);
    void liveCheckEnabledChanged(bool enabled);
    void rustcPathChanged(const QString &path);
    void tabMovingFocusChanged(bool enabled);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace Ochre::Settings
