"""The public names of the standard modules that programs use most, those of every Python from 3.8 to 3.15 together.

A table, so that nothing has to be imported to know it; names of other systems (``os.startfile``) are included.
"""

from __future__ import annotations

from functools import cache

_NAMES = {
    "bisect": """
        bisect bisect_left bisect_right insort insort_left insort_right
    """,
    "calendar": """
        APRIL AUGUST Calendar DECEMBER Day EPOCH FEBRUARY FRIDAY February HTMLCalendar IllegalMonthError
        IllegalWeekdayError IntEnum JANUARY JULY JUNE January LocaleHTMLCalendar LocaleTextCalendar MARCH MAY
        MONDAY Month NOVEMBER OCTOBER SATURDAY SEPTEMBER SUNDAY THURSDAY TUESDAY TextCalendar WEDNESDAY c
        calendar datetime day_abbr day_name different_locale error firstweekday format formatstring
        global_enum isleap leapdays main mdays month month_abbr month_name monthcalendar monthrange prcal
        prmonth prweek repeat setfirstweekday standalone_month_abbr standalone_month_name sys timegm warnings
        week weekday weekheader
    """,
    "collections": """
        ChainMap Counter OrderedDict UserDict UserList UserString abc defaultdict deque heapq namedtuple
    """,
    "copy": """
        Error copy deepcopy dispatch_table error replace
    """,
    "csv": """
        Dialect DictReader DictWriter Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC QUOTE_NOTNULL
        QUOTE_STRINGS Sniffer StringIO excel excel_tab field_size_limit get_dialect list_dialects re reader
        register_dialect types unix_dialect unregister_dialect writer
    """,
    "datetime": """
        MAXYEAR MINYEAR UTC date datetime datetime_CAPI sys time timedelta timezone tzinfo
    """,
    "functools": """
        FunctionType GenericAlias MappingProxyType MethodType Placeholder RLock UnionType WRAPPER_ASSIGNMENTS
        WRAPPER_UPDATES cache cached_property cmp_to_key get_cache_token itemgetter lru_cache namedtuple
        partial partialmethod recursive_repr reduce singledispatch singledispatchmethod total_ordering
        update_wrapper wraps
    """,
    "heapq": """
        heapify heapify_max heappop heappop_max heappush heappush_max heappushpop heappushpop_max heapreplace
        heapreplace_max merge nlargest nsmallest
    """,
    "itertools": """
        accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile
        filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest
    """,
    "json": """
        JSONDecodeError JSONDecoder JSONEncoder codecs decoder detect_encoding dump dumps encoder load loads
        scanner
    """,
    "math": """
        acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp
        exp2 expm1 fabs factorial floor fma fmax fmin fmod frexp fsum gamma gcd hypot inf integer isclose
        isfinite isinf isnan isnormal isqrt issubnormal lcm ldexp lgamma log log10 log1p log2 modf nan
        nextafter perm pi pow prod radians remainder signbit sin sinh sqrt sumprod tan tanh tau trunc ulp
    """,
    "os": """
        AT_NO_AUTOMOUNT AT_STATX_DONT_SYNC AT_STATX_FORCE_SYNC AT_STATX_SYNC_AS_STAT CLD_CONTINUED CLD_DUMPED
        CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED CLONE_FILES CLONE_FS CLONE_NEWCGROUP CLONE_NEWIPC
        CLONE_NEWNET CLONE_NEWNS CLONE_NEWPID CLONE_NEWTIME CLONE_NEWUSER CLONE_NEWUTS CLONE_SIGHAND
        CLONE_SYSVSEM CLONE_THREAD CLONE_VM DirEntry EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE EX_CANTCREAT
        EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOTFOUND EX_NOUSER EX_OK EX_OSERR
        EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK F_TEST F_TLOCK
        F_ULOCK GRND_NONBLOCK GRND_RANDOM GenericAlias MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB
        MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB
        MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT Mapping
        MutableMapping NGROUPS_MAX NODEV O_ACCMODE O_APPEND O_ASYNC O_BINARY O_CLOEXEC O_CREAT O_DIRECT
        O_DIRECTORY O_DSYNC O_EVTONLY O_EXCL O_EXEC O_EXLOCK O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY
        O_NOFOLLOW O_NOFOLLOW_ANY O_NOINHERIT O_NONBLOCK O_PATH O_RANDOM O_RDONLY O_RDWR O_RSYNC O_SEARCH
        O_SEQUENTIAL O_SHLOCK O_SHORT_LIVED O_SYMLINK O_SYNC O_TEMPORARY O_TEXT O_TMPFILE O_TRUNC O_WRONLY
        PIDFD_NONBLOCK POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM
        POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_CLOSEFROM POSIX_SPAWN_DUP2
        POSIX_SPAWN_OPEN PRIO_DARWIN_BG PRIO_DARWIN_NONUI PRIO_DARWIN_PROCESS PRIO_DARWIN_THREAD PRIO_PGRP
        PRIO_PROCESS PRIO_USER P_ALL P_DETACH P_NOWAIT P_NOWAITO P_OVERLAY P_PGID P_PID P_PIDFD P_WAIT
        PathLike RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND
        RWF_ATOMIC RWF_DONTCACHE RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC R_OK SCHED_BATCH SCHED_DEADLINE
        SCHED_FIFO SCHED_IDLE SCHED_NORMAL SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR SEEK_DATA
        SEEK_END SEEK_HOLE SEEK_SET SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK STATX_ATIME
        STATX_BASIC_STATS STATX_BLOCKS STATX_BTIME STATX_CTIME STATX_DIOALIGN STATX_DIO_READ_ALIGN STATX_GID
        STATX_INO STATX_MNT_ID STATX_MNT_ID_UNIQUE STATX_MODE STATX_MTIME STATX_NLINK STATX_SIZE STATX_SUBVOL
        STATX_TYPE STATX_UID STATX_WRITE_ATOMIC ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME
        ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TFD_CLOEXEC TFD_NONBLOCK
        TFD_TIMER_ABSTIME TFD_TIMER_CANCEL_ON_SET TMP_MAX WCONTINUED WCOREDUMP WEXITED WEXITSTATUS
        WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED
        W_OK XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX X_OK abc abort access add_dll_directory altsep chdir
        chflags chmod chown chroot close closerange confstr confstr_names copy_file_range cpu_count ctermid
        curdir defpath device_encoding devnull dup dup2 environ environb errno error eventfd eventfd_read
        eventfd_write execl execle execlp execlpe execv execve execvp execvpe extsep fchdir fchmod fchown
        fdatasync fdopen fork forkpty fpathconf fsdecode fsencode fspath fstat fstatvfs fsync ftruncate fwalk
        get_blocking get_exec_path get_handle_inheritable get_inheritable get_terminal_size getcwd getcwdb
        getegid getenv getenvb geteuid getgid getgrouplist getgroups getloadavg getlogin getpgid getpgrp
        getpid getppid getpriority getrandom getresgid getresuid getsid getuid getxattr grantpt initgroups
        isatty kill killpg lchflags lchmod lchown linesep link listdir listdrives listmounts listvolumes
        listxattr lockf login_tty lseek lstat major makedev makedirs memfd_create minor mkdir mkfifo mknod
        name nice open openpty pardir path pathconf pathconf_names pathsep pidfd_open pipe pipe2 plock popen
        posix_fadvise posix_fallocate posix_openpt posix_spawn posix_spawnp pread preadv process_cpu_count
        ptsname putenv pwrite pwritev read readinto readlink readv register_at_fork reload_environ remove
        removedirs removexattr rename renames replace rmdir scandir sched_get_priority_max
        sched_get_priority_min sched_getaffinity sched_getparam sched_getscheduler sched_param
        sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler sched_yield sendfile sep
        set_blocking set_handle_inheritable set_inheritable setegid seteuid setgid setgroups setns setpgid
        setpgrp setpriority setregid setresgid setresuid setreuid setsid setuid setxattr spawnl spawnle
        spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe splice st startfile stat stat_result statvfs
        statvfs_result statx statx_result strerror supports_bytes_environ supports_dir_fd
        supports_effective_ids supports_fd supports_follow_symlinks symlink sync sys sysconf sysconf_names
        system tcgetpgrp tcsetpgrp terminal_size timerfd_create timerfd_gettime timerfd_gettime_ns
        timerfd_settime timerfd_settime_ns times times_result truncate ttyname umask uname uname_result unlink
        unlockpt unsetenv unshare urandom utime wait wait3 wait4 waitid waitid_result waitpid
        waitstatus_to_exitcode walk write writev
    """,
    "os.path": """
        ALLOW_MISSING ALL_BUT_LAST abspath altsep basename commonpath commonprefix curdir defpath devnull
        dirname errno exists expanduser expandvars extsep genericpath getatime getctime getmtime getsize isabs
        isdevdrive isdir isfile isjunction islink ismount join lexists normcase normpath os pardir pathsep
        realpath relpath samefile sameopenfile samestat sep split splitdrive splitext splitroot stat
        supports_unicode_filenames sys
    """,
    "random": """
        BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI betavariate binomialvariate
        choice choices expovariate gammavariate gauss getrandbits getstate lognormvariate main normalvariate
        paretovariate randbytes randint random randrange sample seed setstate shuffle triangular uniform
        vonmisesvariate weibullvariate
    """,
    "re": """
        A ASCII DEBUG DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern PatternError RegexFlag S
        Scanner T TEMPLATE U UNICODE VERBOSE X compile copyreg enum error escape findall finditer fullmatch
        functools match prefixmatch purge search split sre_compile sre_parse sub subn template
    """,
    "shutil": """
        COPY_BUFSIZE Error ExecError ReadError RegistryError SameFileError SpecialFileError WindowsError chown
        collections copy copy2 copyfile copyfileobj copymode copystat copytree disk_usage errno fnmatch
        get_archive_formats get_terminal_size get_unpack_formats getgrnam getpwnam ignore_patterns
        make_archive move nt os posix register_archive_format register_unpack_format rmtree stat sys
        unpack_archive unregister_archive_format unregister_unpack_format warnings which
    """,
    "statistics": """
        Counter Decimal Fraction LinearRegression NormalDist StatisticsError acos asin atan bisect_left
        bisect_right compress correlation cos cosh count covariance defaultdict erf erfc exp fabs fmean fsum
        geometric_mean groupby harmonic_mean hypot isfinite isinf itemgetter kde kde_random linear_regression
        log math mean median median_grouped median_high median_low mode mul multimode namedtuple numbers pi
        pstdev pvariance quantiles random reduce repeat sin sqrt stdev sumprod sys tan tau variance
    """,
    "string": """
        Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits
        printable punctuation whitespace
    """,
    "subprocess": """
        ABOVE_NORMAL_PRIORITY_CLASS BELOW_NORMAL_PRIORITY_CLASS CREATE_BREAKAWAY_FROM_JOB
        CREATE_DEFAULT_ERROR_MODE CREATE_NEW_CONSOLE CREATE_NEW_PROCESS_GROUP CREATE_NO_WINDOW
        CalledProcessError CompletedProcess DETACHED_PROCESS DEVNULL HIGH_PRIORITY_CLASS Handle
        IDLE_PRIORITY_CLASS INFINITE NORMAL_PRIORITY_CLASS PIPE Popen REALTIME_PRIORITY_CLASS
        STARTF_FORCEOFFFEEDBACK STARTF_FORCEONFEEDBACK STARTF_USESHOWWINDOW STARTF_USESTDHANDLES STARTUPINFO
        STDOUT STD_ERROR_HANDLE STD_INPUT_HANDLE STD_OUTPUT_HANDLE SW_HIDE SubprocessError TimeoutExpired
        WAIT_OBJECT_0 builtins call check_call check_output contextlib errno fcntl getoutput getstatusoutput
        grp io list2cmdline locale msvcrt os pwd run select selectors signal sys threading time types warnings
    """,
    "sys": """
        abi_info abiflags activate_stack_trampoline addaudithook api_version argv audit base_exec_prefix
        base_prefix breakpointhook builtin_module_names byteorder call_tracing callstats copyright
        deactivate_stack_trampoline displayhook dllhandle dont_write_bytecode exc_info excepthook exception
        exec_prefix executable exit flags float_info float_repr_style frozen get_asyncgen_hooks
        get_coroutine_origin_tracking_depth get_int_max_str_digits get_lazy_imports get_lazy_imports_filter
        getallocatedblocks getandroidapilevel getcheckinterval getdefaultencoding getdlopenflags
        getfilesystemencodeerrors getfilesystemencoding getobjects getprofile getrecursionlimit getrefcount
        getsizeof getswitchinterval gettotalrefcount gettrace getunicodeinternedsize getwindowsversion
        hash_info hexversion implementation int_info intern is_finalizing is_remote_debug_enabled
        is_stack_trampoline_active last_exc last_traceback last_type last_value lazy_modules maxsize
        maxunicode meta_path modules monitoring orig_argv path path_hooks path_importer_cache platform
        platlibdir prefix ps1 ps2 pycache_prefix pypy_version_info real_prefix remote_exec set_asyncgen_hooks
        set_coroutine_origin_tracking_depth set_int_max_str_digits set_lazy_imports set_lazy_imports_filter
        setcheckinterval setdlopenflags setprofile setrecursionlimit setswitchinterval settrace stderr stdin
        stdlib_module_names stdout subversion thread_info tracebacklimit unraisablehook version version_info
        warnoptions winver
    """,
    "textwrap": """
        TextWrapper dedent fill indent re shorten wrap
    """,
    "threading": """
        Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock Semaphore
        TIMEOUT_MAX Thread ThreadError Timer WeakSet activeCount active_count concurrent_tee currentThread
        current_thread enumerate excepthook functools get_ident get_native_id getprofile gettrace local
        main_thread serialize_iterator setprofile setprofile_all_threads settrace settrace_all_threads
        stack_size synchronized_iterator warnings
    """,
    "time": """
        CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI
        CLOCK_THREAD_CPUTIME_ID altzone asctime clock clock_getres clock_gettime clock_gettime_ns
        clock_settime clock_settime_ns ctime daylight get_clock_info gmtime localtime mktime monotonic
        monotonic_ns perf_counter perf_counter_ns process_time process_time_ns pthread_getcpuclockid sleep
        strftime strptime struct_time thread_time thread_time_ns time time_ns timezone tzname tzset
    """,
}


@cache
def names_of(module: str) -> tuple[str, ...]:
    """The public names of ``module``, sorted; empty for modules that are not in the table."""
    return tuple(_NAMES.get(module, "").split())
