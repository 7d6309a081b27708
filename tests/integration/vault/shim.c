/* Stands between a program and its files, for tests: records what is written and synced, or makes the
   Nth operation fail. Loaded with LD_PRELOAD; controlled through the functions at the end. Only files
   below the folder given to shim_root count. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static char root[4096];
static int log_descriptor = -1;
static long fail_at, counted, die_at, before_death;
static int fail_errno, sticky;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int path_of(int descriptor, char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t size = readlink(link, path, 4095);
    if (size < 0) return 0;
    path[size] = 0;
    return root[0] && !strncmp(path, root, strlen(root));
}

static int ours(const char *path) { return root[0] && path && !strncmp(path, root, strlen(root)); }

static int fails(void)
{
    int result = 0;
    pthread_mutex_lock(&lock);
    if (die_at && ++before_death == die_at) syscall(SYS_exit_group, 9);
    if (fail_at) {
        counted++;
        result = sticky ? counted >= fail_at : counted == fail_at;
    }
    pthread_mutex_unlock(&lock);
    if (result) errno = fail_errno;
    return result;
}

static void put(const void *data, size_t size) { syscall(SYS_write, log_descriptor, data, size); }

static void record(char what, const char *path, const char *other, uint64_t offset, const void *data, uint32_t size)
{
    if (log_descriptor < 0) return;
    int kept = errno;
    pthread_mutex_lock(&lock);
    uint16_t first = strlen(path), second = other ? strlen(other) : 0;
    char head[17];
    head[0] = what;
    memcpy(head + 1, &first, 2);
    memcpy(head + 3, &second, 2);
    memcpy(head + 5, &offset, 8);
    memcpy(head + 13, &size, 4);
    put(head, sizeof head);
    put(path, first);
    if (second) put(other, second);
    if (size) put(data, size);
    pthread_mutex_unlock(&lock);
    errno = kept;
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    char path[4096];
    if (!path_of(descriptor, path)) return REAL(write)(descriptor, data, size);
    if (fails()) return -1;
    off_t at = lseek(descriptor, 0, SEEK_CUR);
    ssize_t done = REAL(write)(descriptor, data, size);
    if (done > 0) record('w', path, 0, at, data, done);
    return done;
}

static ssize_t positioned(int descriptor, const void *data, size_t size, off_t at)
{
    char path[4096];
    int counts = path_of(descriptor, path);
    if (counts && fails()) return -1;
    ssize_t done = syscall(SYS_pwrite64, descriptor, data, size, at);
    if (counts && done > 0) record('w', path, 0, at, data, done);
    return done;
}
ssize_t pwrite(int d, const void *data, size_t size, off_t at) { return positioned(d, data, size, at); }
ssize_t pwrite64(int d, const void *data, size_t size, off_t at) { return positioned(d, data, size, at); }

static int synced(int descriptor, int number)
{
    char path[4096];
    int counts = path_of(descriptor, path);
    if (counts && fails()) return -1;
    int result = syscall(number, descriptor);
    if (counts && !result) record('s', path, 0, 0, 0, 0);
    return result;
}
int fsync(int d) { return synced(d, SYS_fsync); }
int fdatasync(int d) { return synced(d, SYS_fdatasync); }

static int cut(int descriptor, off_t size)
{
    char path[4096];
    int counts = path_of(descriptor, path);
    if (counts && fails()) return -1;
    int result = syscall(SYS_ftruncate, descriptor, size);
    if (counts && !result) record('t', path, 0, size, 0, 0);
    return result;
}
int ftruncate(int d, off_t size) { return cut(d, size); }
int ftruncate64(int d, off_t size) { return cut(d, size); }

int rename(const char *from, const char *to)
{
    int counts = ours(from) || ours(to);
    if (counts && fails()) return -1;
    int result = REAL(rename)(from, to);
    if (counts && !result) record('r', from, to, 0, 0, 0);
    return result;
}

int unlink(const char *path)
{
    /* A full disk still lets go of files. */
    if (ours(path) && fail_errno != ENOSPC && fails()) return -1;
    int result = REAL(unlink)(path);
    if (ours(path) && !result) record('u', path, 0, 0, 0, 0);
    return result;
}

static int opened(const char *path, int flags, mode_t mode)
{
    int changes = ours(path) && (flags & (O_CREAT | O_TRUNC));
    int before = changes ? syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0 : 1;
    if (changes && (!before || (flags & O_TRUNC)) && fails()) return -1;
    int result = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (changes && result >= 0) {
        if (!before) record('c', path, 0, 0, 0, 0);
        else if (flags & O_TRUNC) record('t', path, 0, 0, 0, 0);
    }
    return result;
}
int open(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    mode_t mode = flags & O_CREAT ? va_arg(list, int) : 0;
    va_end(list);
    return opened(path, flags, mode);
}
int open64(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    mode_t mode = flags & O_CREAT ? va_arg(list, int) : 0;
    va_end(list);
    return opened(path, flags, mode);
}

void shim_root(const char *path) { snprintf(root, sizeof root, "%s", path); }
void shim_record(int descriptor) { log_descriptor = descriptor; }
void shim_note(uint64_t value) { record('n', root, 0, value, 0, 0); }
void shim_fail(long at, int number, int stays)
{
    pthread_mutex_lock(&lock);
    fail_at = at;
    fail_errno = number;
    sticky = stays;
    counted = 0;
    pthread_mutex_unlock(&lock);
}
/* The process ends before its operation number `at`, as if it were killed there. */
void shim_die(long at)
{
    before_death = 0;
    die_at = at;
}
long shim_counted(void) { return counted; }
