// Loaded into the site's processes before their own code (node --import). They lead process groups of their own, so
// that Ctrl-C reaches them only through the command that started them, in order. When that command is killed, nobody
// would stop them: then the channel to it closes, and the whole group goes.
// Workers of such a process inherit this file and must not be touched: unref would end Next's build workers early,
// and Next then ends with 0 and half a build.
if (process.channel && process.env.PLAINSIGHT_STARTED_BY === String(process.ppid)) {
  process.on('disconnect', () => {
    signalGroup('SIGTERM')
    setTimeout(() => signalGroup('SIGKILL'), 6000)
  })
  // Listening must not keep a process alive that has finished its work.
  process.channel.unref()
}

function signalGroup(signal) {
  process.kill(-process.pid, signal)
}
