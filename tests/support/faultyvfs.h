// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <sqlite3.h>

#include <atomic>
#include <cstring>

namespace Ochre::Sqlite {

/// Stands between SQLite and the disk in this process, and lets one call fail. What is written is not synchronised: the
/// machine does not fail, calls do.
class FaultyVfs final {
public:
    enum class Fault {
        Error,   ///< the n-th call of any kind fails, once
        FullDisk ///< from the n-th write on, every write says that the disk is full
    };

    /// Makes it the one that every connection uses.
    static bool install()
    {
        static sqlite3_vfs vfs = *(real() = sqlite3_vfs_find(nullptr));
        vfs.zName = "faulty";
        vfs.szOsFile = static_cast<int>(sizeof(File)) + real()->szOsFile;
        vfs.xOpen = open;
        vfs.xDelete = remove;
        vfs.xAccess = access;
        vfs.xFullPathname = fullPathname;
        return sqlite3_vfs_register(&vfs, 1) == SQLITE_OK;
    }

    /// The call with this number, from 1, will fail.
    static void arm(Fault fault, int number)
    {
        faultOf() = fault;
        calls() = 0;
        wanted() = number;
    }
    /// Calls work again; whether one has failed.
    static bool disarm()
    {
        const bool hasFailed = wanted() > 0 && calls() >= wanted();
        wanted() = 0;
        return hasFailed;
    }

private:
    struct File {
        sqlite3_file base;
        sqlite3_file *file; // the real one, behind this struct
    };

    static sqlite3_vfs *&real()
    {
        static sqlite3_vfs *vfs = nullptr;
        return vfs;
    }
    static std::atomic_int &calls()
    {
        static std::atomic_int count = 0;
        return count;
    }
    static std::atomic_int &wanted()
    {
        static std::atomic_int number = 0;
        return number;
    }
    static std::atomic<Fault> &faultOf()
    {
        static std::atomic<Fault> fault = Fault::Error;
        return fault;
    }

    static bool fails() { return wanted() > 0 && faultOf() == Fault::Error && ++calls() == wanted(); }
    static bool isFull() { return wanted() > 0 && faultOf() == Fault::FullDisk && ++calls() >= wanted(); }
    static sqlite3_file *fileOf(sqlite3_file *file) { return reinterpret_cast<File *>(file)->file; }
    static const sqlite3_io_methods *methodsOf(sqlite3_file *file) { return fileOf(file)->pMethods; }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        auto *own = reinterpret_cast<File *>(file);
        own->base.pMethods = nullptr;
        own->file = reinterpret_cast<sqlite3_file *>(own + 1);
        if (fails()) {
            return SQLITE_CANTOPEN;
        }
        const int code = real()->xOpen(real(), name, own->file, flags, outFlags);
        if (own->file->pMethods) {
            own->base.pMethods = &methods();
        }
        return code;
    }
    static int remove(sqlite3_vfs *, const char *name, int isSynced)
    {
        return fails() ? SQLITE_IOERR_DELETE : real()->xDelete(real(), name, isSynced);
    }
    static int access(sqlite3_vfs *, const char *name, int flags, int *out)
    {
        return fails() ? SQLITE_IOERR_ACCESS : real()->xAccess(real(), name, flags, out);
    }
    static int fullPathname(sqlite3_vfs *, const char *name, int size, char *out)
    {
        return fails() ? SQLITE_CANTOPEN : real()->xFullPathname(real(), name, size, out);
    }

    static int close(sqlite3_file *file) { return methodsOf(file)->xClose(fileOf(file)); }
    static int read(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
    {
        return fails() ? SQLITE_IOERR_READ : methodsOf(file)->xRead(fileOf(file), to, size, at);
    }
    static int write(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
    {
        if (isFull()) {
            return SQLITE_FULL;
        }
        return fails() ? SQLITE_IOERR_WRITE : methodsOf(file)->xWrite(fileOf(file), from, size, at);
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        return fails() ? SQLITE_IOERR_TRUNCATE : methodsOf(file)->xTruncate(fileOf(file), size);
    }
    static int sync(sqlite3_file *, int) { return fails() ? SQLITE_IOERR_FSYNC : SQLITE_OK; }
    static int fileSize(sqlite3_file *file, sqlite3_int64 *size)
    {
        return fails() ? SQLITE_IOERR_FSTAT : methodsOf(file)->xFileSize(fileOf(file), size);
    }
    static int lock(sqlite3_file *file, int kind)
    {
        return fails() ? SQLITE_IOERR_LOCK : methodsOf(file)->xLock(fileOf(file), kind);
    }
    static int unlock(sqlite3_file *file, int kind) { return methodsOf(file)->xUnlock(fileOf(file), kind); }
    static int checkReservedLock(sqlite3_file *file, int *out)
    {
        return fails() ? SQLITE_IOERR_CHECKRESERVEDLOCK : methodsOf(file)->xCheckReservedLock(fileOf(file), out);
    }
    static int fileControl(sqlite3_file *file, int operation, void *argument)
    {
        return methodsOf(file)->xFileControl(fileOf(file), operation, argument);
    }
    static int sectorSize(sqlite3_file *file) { return methodsOf(file)->xSectorSize(fileOf(file)); }
    static int characteristics(sqlite3_file *file) { return methodsOf(file)->xDeviceCharacteristics(fileOf(file)); }
    static int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **out)
    {
        return fails() ? SQLITE_IOERR_SHMMAP : methodsOf(file)->xShmMap(fileOf(file), page, size, extend, out);
    }
    static int shmLock(sqlite3_file *file, int offset, int count, int flags)
    {
        const bool isLocking = (flags & SQLITE_SHM_LOCK) != 0;
        return isLocking && fails() ? SQLITE_IOERR_SHMLOCK
                                    : methodsOf(file)->xShmLock(fileOf(file), offset, count, flags);
    }
    static void shmBarrier(sqlite3_file *file) { methodsOf(file)->xShmBarrier(fileOf(file)); }
    static int shmUnmap(sqlite3_file *file, int deletes) { return methodsOf(file)->xShmUnmap(fileOf(file), deletes); }

    static const sqlite3_io_methods &methods()
    {
        // Version 2: with shared memory, and without mapping the file, which would read past these calls.
        static const sqlite3_io_methods all{2,
                                            close,
                                            read,
                                            write,
                                            truncate,
                                            sync,
                                            fileSize,
                                            lock,
                                            unlock,
                                            checkReservedLock,
                                            fileControl,
                                            sectorSize,
                                            characteristics,
                                            shmMap,
                                            shmLock,
                                            shmBarrier,
                                            shmUnmap,
                                            nullptr,
                                            nullptr};
        return all;
    }
};

} // namespace Ochre::Sqlite
