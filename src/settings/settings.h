// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/options.h"
#include "settings/presets.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QSettings;

namespace Ochre::Settings {

enum class Theme { System, Light, Dark, HighContrast };

/// A value in the file that was none, and is not used.
struct BadValue {
    QString key;
    QString text;
};

/// The values of the options (options.h), and what else the program remembers about itself. Nothing precious is kept
/// here: QSettings reports no error on a full disk. The only user of QSettings.
class Settings final : public QObject {
    Q_OBJECT
public:
    /// What the file says and cannot mean is set aside in it below "not_understood/", and told by takeBadValues().
    explicit Settings(const QString &file, QObject *parent = nullptr);
    /// With other defaults, and with options that keep them whatever the file says.
    Settings(const QString &file, Presets presets, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] bool value(const Switch &option) const;
    [[nodiscard]] int value(const Number &option) const;
    [[nodiscard]] QString value(const Word &option) const;
    [[nodiscard]] QString value(const Text &option) const;
    void setValue(const Switch &option, bool value);
    void setValue(const Number &option, int value);
    /// Another word than one of the option's is its default. What is locked keeps its value.
    void setValue(const Word &option, const QString &value);
    void setValue(const Text &option, const QString &value);
    void restoreDefault(const Option &option);
    [[nodiscard]] bool isDefault(const Option &option) const;
    /// Whether the learner may change it. Everything that shows a setting asks here.
    [[nodiscard]] bool mayChange(const Option &option) const;
    /// What was wrong in the file when it was read; empty when asked again.
    [[nodiscard]] QList<BadValue> takeBadValues();

    /// The keys that the learner gave to a command, by its id, as portable text with "; " between two: none = those of
    /// the program, an empty text = no key.
    [[nodiscard]] std::optional<QString> keys(const QString &command) const;
    void setKeys(const QString &command, const std::optional<QString> &keys);
    /// The commands whose keys were changed.
    [[nodiscard]] QStringList commandsWithKeys() const;

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

    /// The language that courses are read in, "de" or "pt-BR": the one that was chosen, else that of the system.
    [[nodiscard]] QString courseLanguage() const;

    /// Absolute path of the folder through which devices exchange their progress; empty = they do not.
    [[nodiscard]] QString syncFolder() const;
    void setSyncFolder(const QString &path);

    /// Programs of the learner's own that may run without a sandbox, by keys that RunConsent makes; the latest 200.
    [[nodiscard]] QStringList allowedPrograms() const;
    void allowProgram(const QString &key);
    /// Whether any course or program is allowed.
    [[nodiscard]] bool hasAllowed() const;
    /// Every course and every program is asked about again.
    void forgetAllowed();

    /// Window geometry and dock layout under a name such as "main"; empty when never saved.
    [[nodiscard]] QByteArray windowState(const QString &name) const;
    void setWindowState(const QString &name, const QByteArray &state);
    /// All whose name begins so, taken out.
    [[nodiscard]] QHash<QString, QByteArray> takeWindowStates(const QString &prefix);

    void sync();

signals:
    void changed(const QString &key); ///< of any option
    void keysChanged();
    void allowedChanged();
    void themeChanged(Ochre::Settings::Theme theme);
    void zoomChanged(int percent);
    void liveCheckEnabledChanged(bool enabled);
    void rustcPathChanged(const QString &path);
    void tabMovingFocusChanged(bool enabled);

private:
    void noteBadValues();
    [[nodiscard]] QVariant fallback(const auto &option) const;
    [[nodiscard]] QVariant read(const auto &option) const;
    void write(const char *key, const QVariant &value);
    void announce(const char *key);

    std::unique_ptr<QSettings> m_settings;
    Presets m_presets;
    QList<BadValue> m_badValues;
};

} // namespace Ochre::Settings
