# turtle needs the module tkinter, which this Python has not got.
# page: no-display part-of-python-shipped-apart
# names: tkinter
import turtle

pen = turtle.Turtle()
pen.speed(0)
colors = ["red", "blue", "green", "orange"]
for i in range(36):
    pen.color(colors[i % 4])
    pen.circle(80)
    pen.right(10)
turtle.done()
